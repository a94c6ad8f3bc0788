package dev.warmglow.core.dispatch;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.incident.Incidents;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about one event that was taken over: it is acknowledged in time, answered or
 * applied, and tried again or put aside when that fails. Thread-safe.
 */
final class Handling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
  private static final int TRIES = 3;

  private final Database database;
  private final Map<Platform, ChatPlatform> platforms;
  private final Intake intake;
  private final Interpreter interpreter;
  private final Effects effects;
  private final Tries tries;
  private final SystemEvents systemEvents;
  private final InboxStore inbox;
  private final RateLimit rateLimit;
  private final InstantSource clock;
  private final Acknowledger acknowledger = new Acknowledger();

  Handling(
      Database database,
      Map<Platform, ChatPlatform> platforms,
      Intake intake,
      Interpreter interpreter,
      Effects effects,
      Tries tries,
      SystemEvents systemEvents,
      InboxStore inbox,
      RateLimit rateLimit,
      InstantSource clock) {
    this.database = database;
    this.platforms = Map.copyOf(platforms);
    this.intake = intake;
    this.interpreter = interpreter;
    this.effects = effects;
    this.tries = tries;
    this.systemEvents = systemEvents;
    this.inbox = inbox;
    this.rateLimit = rateLimit;
    this.clock = clock;
  }

  /**
   * To be called when the entry begins to wait for its turn.
   *
   * @param again takes the entry of the next try
   * @return what is to be run when it is its turn; it does not throw
   */
  Runnable begin(Entry entry, Consumer<Entry> again) {
    ScheduledFuture<?> waiting =
        entry.event() instanceof Event.FromPerson personal ? armed(entry, personal) : null;
    return () -> {
      cancel(waiting);
      handle(entry, again);
    };
  }

  /** The platform waits for an answer also while the event waits behind others of its channel. */
  private @Nullable ScheduledFuture<?> armed(Entry entry, Event.FromPerson event) {
    ChatPlatform platform = requireNonNull(platforms.get(entry.platform()));
    if (entry.recovered() || !platform.capabilities().acknowledgement()) {
      return null;
    }
    return acknowledger.later(
        Acknowledger.GRACE,
        () -> {
          Intent intent = interpreted(entry, event, platform);
          if (!(intent instanceof Intent.ShowForm)) {
            platform.acknowledge(event.replyTo(), intent.answer());
          }
        });
  }

  private Intent interpreted(Entry entry, Event.FromPerson event, ChatPlatform platform) {
    return database.read(tx ->
        interpreter.interpret(tx, entry, event, platform.capabilities().forms(), clock.instant()));
  }

  private void handle(Entry entry, Consumer<Entry> again) {
    try {
      if (entry.recovered() && tries.count(entry) > TRIES) {
        tries.park(entry, new IllegalStateException("the program ended each time it was handled"));
      } else if (entry.event() instanceof Event.FromPerson personal) {
        answer(entry, personal);
      } else {
        database.writing(tx -> {
          if (inbox.finish(tx, entry)) {
            systemEvents.apply(tx, entry.event(), clock.instant());
          }
        });
      }
    } catch (RuntimeException | Error failure) {
      failed(entry, failure, again);
    }
  }

  private void answer(Entry entry, Event.FromPerson event) {
    ChatPlatform platform = requireNonNull(platforms.get(entry.platform()));
    Intent intent =
        switch (verdict(entry, event)) {
          case FINE -> interpreted(entry, event, platform);
          case TOO_MANY -> new Intent.Told("slow.down");
          case STILL_TOO_MANY -> new Intent.Ignored();
        };
    ScheduledFuture<?> acknowledgement = null;
    if (platform.capabilities().acknowledgement() && !(intent instanceof Intent.ShowForm)) {
      if (entry.recovered() && !platform.acknowledge(event.replyTo(), intent.answer())) {
        // The platform has told the person that it failed: doing it now would surprise them.
        database.writing(tx -> inbox.expire(tx, entry));
        return;
      }
      acknowledgement = acknowledger.arm(platform, event.replyTo(), intent.answer());
    }
    try {
      effects.of(entry, event, intent, platform);
    } finally {
      cancel(acknowledgement);
    }
  }

  /** Typed answers are not counted: the bot asked for them. */
  private RateLimit.Verdict verdict(Entry entry, Event.FromPerson event) {
    return entry.recovered() || event instanceof Event.MessageReceived
        ? RateLimit.Verdict.FINE
        : rateLimit.judge(event.caller().user());
  }

  private static void cancel(@Nullable ScheduledFuture<?> acknowledgement) {
    if (acknowledgement != null) {
      acknowledgement.cancel(false);
    }
  }

  private void failed(Entry entry, Throwable failure, Consumer<Entry> again) {
    try {
      if (tries.count(entry) < TRIES) {
        LOG.warn("Trying an event again after {}", failure.getClass().getName());
        Entry next = database.write(tx -> intake.again(tx, entry));
        var _ = acknowledger.later(Duration.ofMillis(250), () -> again.accept(next));
      } else {
        tries.park(entry, failure);
      }
    } catch (RuntimeException | Error unsettled) {
      // Its row stays open: the next start goes on with it.
      Incidents.record("putting an event aside", unsettled);
    }
  }

  /** Ends timers; what was to be tried again is tried after the next start. */
  @Override
  public void close() {
    acknowledger.close();
  }
}
