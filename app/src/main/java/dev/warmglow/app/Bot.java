package dev.warmglow.app;

import dev.warmglow.app.config.BotConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * The composition root: everything a running bot consists of, from the database to the platforms.
 */
public final class Bot {

  private final CountDownLatch stopped = new CountDownLatch(1);

  private Bot() {}

  /**
   * Opens the database, connects to the configured platforms and returns when commands are
   * answered.
   *
   * @throws StartRefused if the operator must change something first
   */
  public static Bot start(BotConfig config, InstantSource time) throws StartRefused {
    return new Bot();
  }

  /** Waits until the bot has stopped. */
  public void await() throws InterruptedException {
    stopped.await();
  }

  /**
   * Takes no new events, finishes what is under way and closes everything. May be called more than
   * once and by any thread.
   *
   * @param drain how long to wait for messages that are being sent
   */
  public void stop(Duration drain) {
    stopped.countDown();
  }
}
