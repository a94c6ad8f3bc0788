package dev.warmglow.simulator.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * About 30 messages a second per bot, one a second per chat with a short burst, and 20 a minute per
 * group (<a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">
 * FAQ</a>). Edits count as messages do. Guarded by the lock of {@link TelegramWorld}.
 */
final class RateLimits {
  private static final int PER_SECOND = 30;
  private static final int BURST_PER_CHAT = 5;
  private static final int PER_MINUTE_IN_GROUP = 20;

  private final InstantSource clock;
  private final Map<Long, Deque<Instant>> perGroup = new HashMap<>();
  private final Map<Long, Bucket> perChat = new HashMap<>();
  private Bucket all;
  private int times = 1;

  RateLimits(InstantSource clock) {
    this.clock = clock;
    this.all = new Bucket(PER_SECOND, PER_SECOND, clock.instant());
  }

  void multiply(int by) {
    times = by;
    all = new Bucket(PER_SECOND * by, PER_SECOND * by, clock.instant());
    perChat.clear();
  }

  /** Counts one message, or refuses it with the seconds to wait. */
  void count(Chat chat) {
    Instant now = clock.instant();
    Bucket here =
        perChat.computeIfAbsent(
            chat.id(), id -> new Bucket(BURST_PER_CHAT * times, times, clock.instant()));
    Deque<Instant> minute = perGroup.computeIfAbsent(chat.id(), id -> new ArrayDeque<>());
    while (!minute.isEmpty() && minute.getFirst().isBefore(now.minusSeconds(60))) {
      minute.removeFirst();
    }
    double wait = Math.max(all.secondsUntilOne(now), here.secondsUntilOne(now));
    if (!chat.isPrivate() && minute.size() >= PER_MINUTE_IN_GROUP * times) {
      Duration left = Duration.between(now, minute.getFirst().plusSeconds(60));
      wait = Math.max(wait, Math.max(left.toMillis(), 1) / 1000.0);
    }
    if (wait > 0) {
      throw BotApiRefusal.tooMany((long) Math.ceil(wait));
    }
    all.take();
    here.take();
    minute.addLast(now);
  }

  /** Tokens that come back at a steady rate. */
  private static final class Bucket {
    private final double capacity;
    private final double perSecond;
    private double tokens;
    private Instant filled;

    Bucket(double capacity, double perSecond, Instant now) {
      this.capacity = capacity;
      this.perSecond = perSecond;
      this.tokens = capacity;
      this.filled = now;
    }

    double secondsUntilOne(Instant now) {
      double passed = Duration.between(filled, now).toNanos() / 1e9;
      tokens = Math.min(capacity, tokens + Math.max(0, passed) * perSecond);
      filled = now;
      return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
    }

    void take() {
      tokens -= 1;
    }
  }
}
