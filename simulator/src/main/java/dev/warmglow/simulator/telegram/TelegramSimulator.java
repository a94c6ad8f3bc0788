package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A local Telegram with one bot. It speaks the Bot API 10.2 and the ephemeral parameters of 10.3 on
 * loopback, and refuses what Telegram refuses; docs/simulator.md lists each rule with its source.
 * Thread-safe.
 */
public final class TelegramSimulator implements AutoCloseable {
  private static final String TOKEN = "5000000001:AA-local-telegram-simulator-no-secret";
  private static final Duration SWEEP = Duration.ofMillis(100);

  private final TelegramWorld world;
  private final Groups groups;
  private final TelegramPeople people;
  private final FaultPlan faults = new FaultPlan();
  private final RequestLog requests = new RequestLog();
  private final BotApiServer server;
  private final ScheduledExecutorService spinners =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-spinners").factory());

  private TelegramSimulator(int port, InstantSource clock) throws IOException {
    this.world = new TelegramWorld(clock);
    Arrivals arrivals = new Arrivals(world);
    this.groups = new Groups(world, arrivals);
    this.people = new TelegramPeople(world, arrivals, groups);
    this.server = new BotApiServer(port, TOKEN, world, faults, requests);
    var _ =
        spinners.scheduleWithFixedDelay(
            this::showLostPresses, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Starts serving.
   *
   * @param port 0 for any free one
   */
  public static TelegramSimulator start(int port) {
    return start(port, InstantSource.system());
  }

  /** Starts serving with a clock that decides about dates, windows, expiry and rate limits. */
  public static TelegramSimulator start(int port, InstantSource clock) {
    try {
      return new TelegramSimulator(port, clock);
    } catch (IOException cannotListen) {
      throw new UncheckedIOException(cannotListen);
    }
  }

  /** {@code http://127.0.0.1:PORT}, to be followed by {@code /bot<token>/<method>}. */
  public String apiUrl() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return server.port();
  }

  public String token() {
    return TOKEN;
  }

  public String botUsername() {
    return world.bot.handle();
  }

  /** The bot goes by its username here too: promote or throw it out like a person. */
  public PersonSide people() {
    return people;
  }

  public void addFault(Fault fault) {
    faults.add(fault);
  }

  /** Everything the bot sent so far, in the order of the answers. */
  public List<BotRequest> requests() {
    return requests.all();
  }

  /** Waits for the first wanted request from index {@code from} on. */
  public Optional<BotRequest> awaitRequest(int from, Duration atMost, Predicate<BotRequest> wanted)
      throws InterruptedException {
    return requests.await(from, atMost, wanted);
  }

  /** Multiplies the rate limits from here on. */
  public void limitsTimes(int times) {
    locked(() -> {
      world.limits.multiply(times);
      return true;
    });
  }

  /** Update ids start again at a lower number, and what was not fetched is gone. */
  public void restartIdsLower() {
    locked(() -> {
      world.updates.restartIdsLower();
      return true;
    });
  }

  /**
   * Adds an update that nobody caused: of an unknown kind, with fields missing, once more.
   *
   * @param json an object; {@code update_id} is added when it has none
   */
  public void inject(String json) {
    if (!(Json.parse(json, "update") instanceof ObjectNode update)) {
      throw new IllegalArgumentException("an object is needed: " + json);
    }
    locked(() -> {
      world.updates.inject(update);
      return true;
    });
  }

  /** Privacy mode is on unless switched off here. */
  public void privacyMode(boolean on) {
    locked(() -> world.privacyMode = on);
  }

  public void ephemeralSupport(EphemeralSupport support) {
    locked(() -> world.ephemeralSupport = support);
  }

  /** Creates a basic group with the bot in it, one that can become a supergroup. */
  public void createBasicGroup(String title) {
    locked(() -> {
      groups.found(title, Chat.Kind.GROUP);
      return true;
    });
  }

  /** Upgrades a basic group; it keeps its handle and gets a new chat id. */
  public void migrateToSupergroup(String title) {
    locked(() -> {
      groups.migrate(title, List.of(MigrationSignal.IN_OLD_GROUP, MigrationSignal.IN_SUPERGROUP));
      return true;
    });
  }

  /** The same with only these service messages, in this order; each may come twice or never. */
  public void migrateToSupergroup(String title, List<MigrationSignal> signals) {
    locked(() -> {
      groups.migrate(title, signals);
      return true;
    });
  }

  /** Sends a service message about the last migration late, or once more. */
  public void tellOfMigration(String title, MigrationSignal signal) {
    locked(() -> {
      groups.tellOfMigration(title, signal);
      return true;
    });
  }

  /** Inline mode is on unless switched off here, as at BotFather. */
  public void inlineMode(boolean on) {
    locked(() -> world.inlineMode = on);
  }

  /** Whether the bot hears which inline result was picked; off at first, as at BotFather. */
  public void inlineFeedback(boolean on) {
    locked(() -> world.inlineFeedback = on);
  }

  /** Opens a topic, which makes the group a forum; its channel is {@code title/name}. */
  public int createTopic(String title, String name) {
    return locked(() -> groups.openTopic(world.founder, title, name));
  }

  /** The current chat id of a group, or of a person's private chat ({@code dm:anna}). */
  public long chatId(String channel) {
    return locked(() ->
        channel.startsWith("dm:")
            ? world.person(channel.substring(3)).id()
            : world.group(channel).id());
  }

  /** How many long polls wait at this moment. */
  public int waitingPolls() {
    return locked(world.updates::waitingPolls);
  }

  public long userId(String person) {
    return locked(() -> world.person(person).id());
  }

  /** The messages that are in a chat now, oldest first, without ephemeral ones. */
  public List<Seen.MessageView> messages(String channel) {
    return locked(() -> {
      Chat chat = world.chats.get(chatId(channel));
      return chat == null
          ? List.of()
          : chat.messages().values().stream().map(world.screen::view).toList();
    });
  }

  @Override
  public void close() {
    spinners.shutdownNow();
    server.close();
  }

  private void showLostPresses() {
    locked(() -> {
      for (CallbackQueries.Press press : world.callbacks.expired()) {
        world.screen.tell(Seen.Kind.FAILED, press.message, press.by, "The bot did not answer.");
      }
      return true;
    });
  }

  private <T> T locked(Supplier<T> action) {
    world.lock.lock();
    try {
      return action.get();
    } finally {
      world.lock.unlock();
    }
  }
}
