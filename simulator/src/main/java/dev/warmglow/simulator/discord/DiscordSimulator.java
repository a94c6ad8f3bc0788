package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local Discord on loopback: REST v10 and gateway v10 for the bot, {@link #people()} for those
 * who talk to it. Strict as the real one; the rules and their sources are in {@code
 * docs/simulator.md}. Thread-safe.
 */
public final class DiscordSimulator implements AutoCloseable {
  private static final String TOKEN =
      "bG9jYWwtc2ltdWxhdG9yLTAx.lo-cal.discord-simulator-accepts-only-this-one";

  private final Backend backend;
  private final Gateway gateway;
  private final GatewayServer gatewayServer;
  private final RestServer rest;
  private final DiscordPeople people;

  private DiscordSimulator(int restPort) throws IOException, InterruptedException {
    this.gateway = new Gateway(TOKEN);
    this.backend = new Backend(gateway);
    this.people = new DiscordPeople(backend);
    this.gatewayServer = new GatewayServer(gateway);
    this.rest = new RestServer(restPort, TOKEN);
    String gatewayUrl = gatewayServer.listen();
    gateway.serve(backend, gatewayUrl);
    rest.start(
        Stream.of(
                new DirectoryEndpoints(backend.directory, gatewayUrl).routes(),
                new MessageEndpoints(backend).routes(),
                new CommandEndpoints(backend).routes(),
                new InteractionEndpoints(backend).routes(),
                new WebhookEndpoints(backend).routes(),
                backend.threads.routes())
            .flatMap(List::stream)
            .map(route -> route.with(handler -> call -> backend.locked(() -> handler.apply(call))))
            .toList(),
        backend.directory.files);
  }

  /**
   * Starts both servers; the gateway takes any free port.
   *
   * @param restPort 0 for any free one
   */
  public static DiscordSimulator start(int restPort) {
    try {
      return new DiscordSimulator(restPort);
    } catch (IOException cannotListen) {
      throw new UncheckedIOException(cannotListen);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", stopped);
    }
  }

  /** The base of REST, {@code http://127.0.0.1:PORT/api/v10/}. */
  public String apiUrl() {
    return rest.url();
  }

  /** The only token that is accepted. */
  public String token() {
    return TOKEN;
  }

  public PersonSide people() {
    return people;
  }

  public void addFault(Fault fault) {
    rest.faults.add(fault);
  }

  /** Every call of the bot so far, in the order they were answered. */
  public List<RecordedRequest> requests() {
    return rest.requests.all();
  }

  /** For long runs: nothing is recorded from here on, and what was is forgotten. */
  public void stopRecording() {
    rest.requests.stop();
  }

  /** Every limit is this many times what it is on Discord. */
  public void limitsTimes(int factor) {
    rest.limits.times(factor);
  }

  /** As if the bot had the privileged intents switched on in the developer portal. */
  public void allowPrivilegedIntents() {
    gateway.allowPrivilegedIntents();
  }

  /** Closes the gateway connections with this code; sessions can be resumed. */
  public void dropGateway(int code) {
    gateway.drop(code);
  }

  /** Asks every client to reconnect and resume (opcode 7). */
  public void reconnect() {
    gateway.reconnect();
  }

  /** Ends every session (opcode 9): clients have to identify anew. */
  public void invalidateSession() {
    gateway.invalidate();
  }

  /**
   * Sends an event that nobody caused: of an unknown type, with fields missing, once more.
   *
   * @param json an object
   */
  public void inject(String type, String json) {
    if (!(Json.read(json) instanceof ObjectNode data)) {
      throw new IllegalArgumentException("an object is needed: " + json);
    }
    gateway.inject(type, data);
  }

  /** How many identified gateway connections there are. */
  public int connections() {
    return gateway.connected();
  }

  /** As if minutes had passed: a nonce that was used can be used again. */
  public void expireNonces() {
    backend.locked(backend.messages.nonces::forgetAll);
  }

  /** As if 15 minutes had passed: the tokens of all interactions so far are over. */
  public void expireInteractionTokens() {
    backend.locked(backend.interactions::expireTokens);
  }

  /** How many messages the channel holds, those that only one person sees included. */
  public int messageCount(String channel) {
    return backend.locked(() -> backend.directory.channel(channel).messages.size());
  }

  /** The id that the API has for a channel's handle. */
  public String channelId(String channel) {
    return backend.locked(() -> backend.directory.channel(channel).id);
  }

  /** The id that the API has for a person's handle. */
  public String userId(String person) {
    return backend.locked(() -> backend.directory.person(person).id);
  }

  /** The id that the API has for a space's handle. */
  public String guildId(String space) {
    return backend.locked(() -> backend.directory.guild(space).id);
  }

  /** The bot's own id, which is also its application's. */
  public String botId() {
    return backend.directory.bot.id;
  }

  /** Takes these permission bits from the bot in a channel; 0 gives them back. */
  public void denyBot(String channel, long permissions) {
    backend.locked(() -> {
      Channel place = backend.directory.channel(channel);
      place.denied.put(botId(), permissions);
      Guild guild = place.guild;
      if (guild != null) {
        gateway.dispatch(
            new GatewayEvent("CHANNEL_UPDATE", Intents.GUILDS, guild.id, place.json()));
      }
    });
  }

  /** Removes the bot from a space. */
  public void removeBot(String space) {
    backend.locked(() -> {
      Guild guild = backend.directory.guild(space);
      guild.members.remove(botId());
      gateway.dispatch(
          new GatewayEvent(
              "GUILD_DELETE", Intents.GUILDS, guild.id, Json.object().put("id", guild.id)));
    });
  }

  /**
   * What a command option offers while a person types into it; waits for the bot.
   *
   * @param others the options that are filled in already
   * @return empty also when the bot did not answer in three seconds
   */
  public List<Choice> suggestions(
      String person,
      String channel,
      String path,
      String option,
      String partial,
      Map<String, String> others)
      throws InterruptedException {
    return people.suggest(person, channel, path, option, partial, others);
  }

  /** Closes the gateway connections and both servers. */
  @Override
  public void close() {
    backend.interactions.close();
    rest.close();
    try {
      gatewayServer.stop(1000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
