package dev.warmglow.simulator.person;

import java.time.Duration;

/**
 * Something that goes wrong with the next calls of the bot.
 *
 * @param call which calls: a part of the method name (Telegram) or of method and path (Discord)
 * @param times how many calls it hits, then it is over
 * @param delay how long an answer is late, or the {@code retry_after} of a 429
 */
public record Fault(String call, Kind kind, int times, Duration delay) {

  /** What goes wrong. */
  public enum Kind {
    /** The connection breaks and nothing was done. */
    DROP_BEFORE,
    /** It was done, and the connection breaks before the answer. */
    DROP_AFTER,
    /** 429 with {@code retry_after}. */
    RATE_LIMIT,
    /** 429 of the whole bot; on Telegram the same as {@link #RATE_LIMIT}. */
    GLOBAL_RATE_LIMIT,
    /** 429 of a resource that others used up too; on Telegram the same as {@link #RATE_LIMIT}. */
    SHARED_RATE_LIMIT,
    /** 500. */
    SERVER_ERROR,
    /** 502 with an HTML page. */
    BAD_GATEWAY,
    /** The answer comes late. */
    DELAY
  }
}
