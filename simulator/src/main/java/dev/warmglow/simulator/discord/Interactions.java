package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Interactions from their start to the end of their token. Guarded by {@link Backend#locked}.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving and
 * responding</a>: the first answer within 3 seconds, the token lives 15 minutes.
 */
final class Interactions implements AutoCloseable {
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
  private static final long TOKEN_NANOS = Duration.ofMinutes(15).toNanos();

  private final Backend backend;
  private final Map<String, Interaction> byId = new LinkedHashMap<>();
  private final Map<String, Interaction> byToken = new LinkedHashMap<>();
  private final Map<String, OpenForm> forms = new LinkedHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord-deadlines").factory());
  private long expiredAtNanos = System.nanoTime() - TOKEN_NANOS;

  Interactions(Backend backend) {
    this.backend = backend;
  }

  /** Tells the bot, and the person when it does not answer in time. */
  Interaction start(
      int type, User user, Channel channel, @Nullable Message source, ObjectNode about) {
    return start(new Interaction(backend.ids.next(), type, user, channel, source), about);
  }

  Interaction start(Interaction interaction, ObjectNode about) {
    forgetOld();
    byId.put(interaction.id, interaction);
    byToken.put(interaction.token, interaction);
    interaction.deadline =
        timer.schedule(
            () -> backend.locked(() -> expire(interaction)),
            FIRST_ANSWER.toMillis(),
            TimeUnit.MILLISECONDS);
    Guild guild = interaction.channel.guild;
    if (guild != null && guild.member(backend.directory.bot) == null) {
      interaction.installs = new Installs(false, true);
    }
    backend.gateway.dispatch(
        new GatewayEvent(
            "INTERACTION_CREATE",
            Intents.NONE,
            guild == null ? null : guild.id,
            InteractionJson.of(interaction, about, backend.directory.bot)));
    return interaction;
  }

  private void expire(Interaction interaction) {
    if (interaction.state != Interaction.State.PENDING) {
      return;
    }
    interaction.state = Interaction.State.FAILED;
    if (interaction.form != null) {
      forms.put(interaction.form.id(), interaction.form);
    }
    if (interaction.type != Interaction.AUTOCOMPLETE) {
      String words =
          switch (interaction.type) {
            case Interaction.COMPONENT -> "This interaction failed";
            case Interaction.MODAL -> "Something went wrong. Try again.";
            default -> "The application did not respond";
          };
      backend.screen.failed(interaction.channel, interaction.user, words);
    }
  }

  /** The interaction to answer: 10062 when unknown or late, 40060 when it was answered. */
  Interaction pending(String id, String token) {
    Interaction interaction = byId.get(id);
    if (interaction == null
        || !interaction.token.equals(token)
        || interaction.state == Interaction.State.FAILED) {
      throw ApiError.unknownInteraction();
    }
    if (interaction.state == Interaction.State.ACKNOWLEDGED) {
      throw ApiError.alreadyAcknowledged();
    }
    return interaction;
  }

  void acknowledge(Interaction interaction) {
    interaction.state = Interaction.State.ACKNOWLEDGED;
    if (interaction.deadline != null) {
      interaction.deadline.cancel(false);
    }
  }

  /** The interaction behind a webhook: 50027 when the token is over, 10015 before the answer. */
  Interaction answered(String applicationId, String token) {
    Interaction interaction = byToken.get(token);
    if (!applicationId.equals(backend.directory.bot.id)) {
      throw ApiError.unknownWebhook();
    }
    if (interaction == null
        || System.nanoTime() - interaction.bornNanos > TOKEN_NANOS
        || interaction.bornNanos - expiredAtNanos < 0) {
      throw ApiError.invalidWebhookToken();
    }
    if (interaction.state != Interaction.State.ACKNOWLEDGED) {
      throw ApiError.unknownWebhook();
    }
    return interaction;
  }

  void open(OpenForm form) {
    forms.put(form.id(), form);
  }

  @Nullable OpenForm form(String id) {
    return forms.get(id);
  }

  void closeForm(OpenForm form) {
    forms.remove(form.id());
  }

  /** From now on every token made so far is over, as if 15 minutes had passed. */
  void expireTokens() {
    expiredAtNanos = System.nanoTime();
  }

  private void forgetOld() {
    Iterator<Interaction> oldestFirst = byId.values().iterator();
    while (oldestFirst.hasNext()) {
      Interaction oldest = oldestFirst.next();
      if (System.nanoTime() - oldest.bornNanos <= TOKEN_NANOS) {
        return;
      }
      oldestFirst.remove();
      byToken.remove(oldest.token);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
