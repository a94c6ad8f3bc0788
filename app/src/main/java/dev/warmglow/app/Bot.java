package dev.warmglow.app;

import static java.util.Objects.requireNonNullElse;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.ChatPlatform.TokenRefused;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.UnusableStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running bot: its engine, connected to its platforms. Thread-safe. */
public final class Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration PUBLISH_AGAIN = Duration.ofMinutes(5);

  private final Engine engine;

  /** A chore that is set after the stop is dropped. */
  private final ScheduledExecutorService chores =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("chores").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile boolean failed;

  private Bot(Engine engine) {
    this.engine = engine;
  }

  /**
   * Opens the database, connects to the configured platforms and returns when commands are answered
   * on all of them; those that connect sooner answer at once.
   *
   * @throws StartRefused if the operator must change something first
   */
  public static Bot start(BotConfig config, InstantSource time) throws StartRefused {
    return start(config, time, Variation.NONE);
  }

  /** Starts a bot that differs from the real one. */
  public static Bot start(BotConfig config, InstantSource time, Variation variation)
      throws StartRefused {
    Bot bot;
    try {
      bot = new Bot(Engine.open(config, time, variation));
    } catch (UnusableStorage unusable) {
      throw new StartRefused(List.of(String.valueOf(unusable.getMessage())));
    }
    try {
      bot.connect();
      return bot;
    } catch (StartRefused refused) {
      bot.stop(Duration.ZERO);
      throw refused;
    }
  }

  /**
   * Waits until the bot has stopped.
   *
   * @return false when it stopped by itself, because a platform was lost for good
   */
  public boolean await() throws InterruptedException {
    stopped.await();
    return !failed;
  }

  /** When something falls due next, also when that is over and it is being done. */
  Optional<Instant> nextDue() {
    return engine.nextDue();
  }

  /** Looks for due work now: the clock was moved. */
  public void wake() {
    engine.wake();
  }

  /**
   * Takes no new events, finishes what is under way and closes everything. May be called more than
   * once and by any thread.
   *
   * @param drain how long to wait for messages that are being sent
   */
  public void stop(Duration drain) {
    if (stopping.compareAndSet(false, true)) {
      chores.shutdownNow();
      engine.close(drain);
      stopped.countDown();
    }
  }

  private void connect() throws StartRefused {
    engine.start();
    List<CompletableFuture<Void>> connections = new ArrayList<>();
    for (ChatPlatform platform : engine.platforms()) {
      connections.add(
          CompletableFuture.runAsync(() -> connect(platform), Thread::startVirtualThread));
    }
    List<String> problems = new ArrayList<>();
    for (CompletableFuture<Void> connection : connections) {
      try {
        connection.get();
      } catch (ExecutionException refused) {
        Throwable cause = requireNonNullElse(refused.getCause(), refused);
        problems.add(String.valueOf(cause.getMessage()));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        problems.add("interrupted while connecting");
      }
    }
    if (!problems.isEmpty()) {
      throw new StartRefused(problems);
    }
    var _ = chores.scheduleWithFixedDelay(engine::forget, 1, 24 * 60, TimeUnit.MINUTES);
  }

  private void connect(ChatPlatform platform) {
    try {
      platform.start(engine.sink(platform.platform(), this::lost));
      engine.recover(platform.platform());
      LOG.info("Connected to {}", platform.platform());
      publish(platform, engine.catalog());
    } catch (TokenRefused refused) {
      throw new IllegalStateException(
          "%s does not accept the token: check %s.token in the configuration or the environment"
              .formatted(platform.platform(), platform.platform()),
          refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while connecting to " + platform.platform(), interrupted);
    }
  }

  /** Command lists are display: without them the bot still answers, so a failure only waits. */
  private void publish(ChatPlatform platform, CommandCatalog catalog) {
    Thread.ofVirtual()
        .name("publish")
        .start(() -> {
          try {
            platform.publish(catalog);
          } catch (ChatPlatform.PublishingFailed failure) {
            LOG.warn("The command list of {} waits: {}", platform.platform(), failure.getMessage());
            var _ =
                chores.schedule(
                    () -> publish(platform, catalog), PUBLISH_AGAIN.toSeconds(), TimeUnit.SECONDS);
          }
        });
  }

  private void lost(Platform platform, String reason) {
    LOG.error("{} is lost: {}. Stopping, so that somebody notices.", platform, reason);
    failed = true;
    Thread.ofVirtual().name("stop").start(() -> stop(Duration.ofSeconds(20)));
  }
}
