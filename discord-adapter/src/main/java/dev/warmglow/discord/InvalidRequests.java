package dev.warmglow.discord;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Counts the answers 401, 403 and 429 of every call, and lets nothing out while there were 100 of
 * them within 10 minutes: at 10,000 Discord bans the address. Thread-safe.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit">The
 *     limit on invalid requests</a>
 */
final class InvalidRequests implements Interceptor {
  static final int MOST = 100;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Deque<Instant> seen = new ArrayDeque<>();

  InvalidRequests(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Duration pause = pause();
    if (pause.isPositive()) {
      throw new Paused(pause);
    }
    Response response = chain.proceed(chain.request());
    if (counts(response)) {
      add();
    }
    return response;
  }

  /** How long nothing may go out; zero when it may. */
  synchronized Duration pause() {
    Instant now = clock.instant();
    while (!seen.isEmpty() && !seen.getFirst().plus(WINDOW).isAfter(now)) {
      seen.removeFirst();
    }
    return seen.size() < MOST ? Duration.ZERO : Duration.between(now, seen.getFirst().plus(WINDOW));
  }

  private synchronized void add() {
    seen.addLast(clock.instant());
  }

  private static boolean counts(Response response) {
    return switch (response.code()) {
      case 401, 403 -> true;
      case 429 -> !"shared".equals(response.header("X-RateLimit-Scope"));
      default -> false;
    };
  }

  /** Nothing was sent, and nothing will be for {@link #pause}. */
  static final class Paused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    Paused(Duration pause) {
      super("too many refused requests, paused for " + pause.toSeconds() + " s");
      this.pause = pause;
    }

    Duration pause() {
      return pause;
    }
  }
}
