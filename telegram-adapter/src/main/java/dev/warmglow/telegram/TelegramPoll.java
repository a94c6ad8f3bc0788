package dev.warmglow.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.telegram.CallFailed.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Fetches updates and confirms them once they are taken over, never before. It ends by {@link
 * #stop} or when the token is refused.
 */
final class TelegramPoll implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramPoll.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As long as a server remembers the other program's poll. */
  private static final Duration CONFLICT_WAIT = Duration.ofSeconds(30);

  private static final int CONFLICTS_TOLD = 3;

  private final TelegramCalls calls;
  private final EventSink sink;
  private final Function<Update, Optional<Event>> reader;
  private final Backoff backoff;
  private @Nullable Long offset;
  private int conflicts;

  TelegramPoll(
      TelegramCalls calls,
      EventSink sink,
      Function<Update, Optional<Event>> reader,
      Backoff backoff) {
    this.calls = calls;
    this.sink = sink;
    this.reader = reader;
    this.backoff = backoff;
  }

  @Override
  public void run() {
    boolean goesOn = true;
    try {
      while (goesOn && !backoff.stopped()) {
        goesOn = once();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Breaks off the waiting, so that {@link #run} returns when what is at hand is taken over. */
  void stop() {
    backoff.stop();
    calls.cancel();
  }

  private boolean once() throws InterruptedException {
    try {
      take(calls.call(new UpdateBatch(offset)));
      conflicts = 0;
      return true;
    } catch (CallFailed failed) {
      return backoff.stopped() || goesOnAfter(failed.failure());
    } catch (RuntimeException unforeseen) {
      // A bot that silently stops listening is worse than one that tries on.
      LOG.error("Telegram updates cannot be fetched", unforeseen);
      backoff.await();
      return true;
    }
  }

  private void take(List<? extends JsonNode> updates) throws InterruptedException {
    if (!updates.isEmpty()) {
      accept(updates.stream().flatMap(update -> event(update).stream()).toList());
      // Ids start again somewhere else after a quiet week, so the newest is the last, not the most.
      offset = updates.getLast().path("update_id").longValue() + 1;
    }
    backoff.succeeded();
  }

  /** Brings the events until they are taken over; stopped before, they are not confirmed. */
  private void accept(List<Event> events) throws InterruptedException {
    while (!events.isEmpty()) {
      try {
        sink.accept(events);
        return;
      } catch (RuntimeException refused) {
        // The message of a refusal may hold what a person wrote.
        LOG.warn(
            "{} Telegram events were not taken over ({}); trying again",
            events.size(),
            refused.getClass().getSimpleName());
        if (backoff.await()) {
          throw new InterruptedException("stopped with events at hand");
        }
      }
    }
  }

  private Optional<Event> event(JsonNode update) {
    try {
      return reader.apply(JSON.treeToValue(update, Update.class));
    } catch (JsonProcessingException | RuntimeException unreadable) {
      // Its words may hold what a person wrote, so only the kind of failure is told.
      LOG.error(
          "Telegram update {} cannot be read and is skipped: {}",
          update.path("update_id").asLong(),
          unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private boolean goesOnAfter(Failure failure) throws InterruptedException {
    calls.cancel();
    if (!(failure instanceof Failure.Refused refused)) {
      LOG.warn("Telegram cannot be reached ({})", failure.reason());
      backoff.await();
      return true;
    }
    LOG.warn("Telegram refuses to give updates: {} {}", refused.code(), refused.reason());
    switch (refused.code()) {
      case 401, 404 -> {
        sink.lost(TelegramPlatform.TELEGRAM, "Telegram no longer accepts the token");
        return false;
      }
      case 409 -> {
        conflicts++;
        if (conflicts == CONFLICTS_TOLD) {
          sink.lost(TelegramPlatform.TELEGRAM, "another program uses the same Telegram token");
        }
        backoff.await(CONFLICT_WAIT);
      }
      case 429 -> backoff.await(waitOf(refused));
      default -> backoff.await();
    }
    return true;
  }

  private static Duration waitOf(Failure.Refused refused) {
    Integer seconds = refused.retryAfter();
    return seconds == null ? CONFLICT_WAIT : Duration.ofSeconds(seconds);
  }
}
