package dev.warmglow.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * What is known about whether the server can show a message to one person alone. Nothing is at
 * first; it is known once something harmless stayed with one person. Thread-safe.
 */
final class EphemeralAbility {
  private static final Duration PROOF = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration REFUSAL = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 10_000;

  private final InstantSource clock;
  private final Cache<Long, Boolean> refusing;
  private volatile Instant provenUntil = Instant.MIN;
  private volatile Instant notBefore = Instant.MIN;

  EphemeralAbility(InstantSource clock) {
    this.clock = clock;
    this.refusing =
        Caffeine.newBuilder()
            .expireAfterWrite(REFUSAL)
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Whether an attempt may succeed.
   *
   * @param invited whether the person pressed, or wrote to the bot alone; without that only an
   *     administrator may
   */
  boolean mayTry(long chat, boolean invited) {
    return !clock.instant().isBefore(notBefore) && (invited || refusing.getIfPresent(chat) == null);
  }

  /** Whether words that are for one person may be sent at once. */
  boolean isProven() {
    return clock.instant().isBefore(provenUntil);
  }

  void proved() {
    provenUntil = clock.instant().plus(PROOF);
  }

  /** Everybody saw it, or may have: not tried again for a while, and then not trusted. */
  void failed() {
    provenUntil = Instant.MIN;
    notBefore = clock.instant().plus(PAUSE);
  }

  /** The bot may not do it in this chat unasked. */
  void refused(long chat) {
    refusing.put(chat, true);
  }
}
