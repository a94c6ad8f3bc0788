package dev.warmglow.core.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.warmglow.core.platform.UserId;
import java.time.Duration;

/**
 * How much one person may ask: 10 at once, then one every second. It protects the others, and the
 * bot from being banned for what one person floods it with. Kept in memory only. Thread-safe.
 */
final class RateLimit {
  private static final int BURST = 10;
  private static final long REFILL_NANOS = Duration.ofSeconds(1).toNanos();

  private final Ticker ticker;
  private final Cache<UserId, Bucket> buckets;

  RateLimit(Ticker ticker) {
    this.ticker = ticker;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .ticker(ticker)
            .build();
  }

  /** Counts one more event of the person and judges it. */
  Verdict judge(UserId user) {
    return buckets.get(user, _ -> new Bucket(ticker.read())).take(ticker.read());
  }

  enum Verdict {
    FINE,
    /** The first one too many: worth a word. */
    TOO_MANY,
    /** Further ones too many: nothing is said, so that answers do not become the flood. */
    STILL_TOO_MANY
  }

  private static final class Bucket {
    private long filledAt;
    private int left = BURST;
    private boolean told;

    Bucket(long now) {
      filledAt = now;
    }

    synchronized Verdict take(long now) {
      long earned = (now - filledAt) / REFILL_NANOS;
      if (earned > 0) {
        left = (int) Math.min(BURST, left + earned);
        filledAt += earned * REFILL_NANOS;
      }
      if (left > 0) {
        left--;
        told = false;
        return Verdict.FINE;
      }
      Verdict verdict = told ? Verdict.STILL_TOO_MANY : Verdict.TOO_MANY;
      told = true;
      return verdict;
    }
  }
}
