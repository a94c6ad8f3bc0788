package dev.warmglow.simulator.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Presses that wait for the bot. Guarded by the lock of {@link TelegramWorld}. */
final class CallbackQueries {
  /** How long the button shows its spinner and an ephemeral answer is allowed. */
  static final Duration WINDOW = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final Map<String, Press> presses = new LinkedHashMap<>();
  private long nextId = 4_000_000_000_000_001L;

  /** A press that nobody may have answered yet. */
  static final class Press {
    final Account by;
    final ChatMessage message;
    final Instant at;
    boolean answered;

    Press(Account by, ChatMessage message, Instant at) {
      this.by = by;
      this.message = message;
      this.at = at;
    }
  }

  CallbackQueries(InstantSource clock) {
    this.clock = clock;
  }

  String open(Account by, ChatMessage message) {
    String id = Long.toString(nextId++);
    presses.put(id, new Press(by, message, clock.instant()));
    return id;
  }

  /** The press, answered or not, while it is young; else null. */
  @Nullable Press young(String id) {
    Press press = presses.get(id);
    return press == null || isOld(press) ? null : press;
  }

  /** Takes the one answer that a press accepts. */
  Press answer(String id) {
    Press press = young(id);
    if (press == null || press.answered) {
      throw BotApiRefusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    press.answered = true;
    return press;
  }

  /** Forgets what grew old, and gives those that nobody answered. */
  List<Press> expired() {
    List<Press> lost = new ArrayList<>();
    presses
        .values()
        .removeIf(press -> {
          if (isOld(press) && !press.answered) {
            lost.add(press);
          }
          return isOld(press);
        });
    return lost;
  }

  private boolean isOld(Press press) {
    return clock.instant().isAfter(press.at.plus(WINDOW));
  }
}
