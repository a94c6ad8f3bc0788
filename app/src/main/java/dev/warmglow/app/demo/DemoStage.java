package dev.warmglow.app.demo;

import dev.warmglow.simulator.person.Scene;
import dev.warmglow.simulator.person.Stagehand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Moves the clock of the demo's bot and restarts it, and tells whoever waits. Thread-safe. */
final class DemoStage implements Stagehand, AutoCloseable {
  /** How long time may take to pass, in real time. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final BotProcess bot;
  private final ZoneId zone;

  /** Held while the bot is started or killed, which takes seconds. */
  private final ReentrantLock acting = new ReentrantLock();

  /** Guards everything below; held for moments. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition changed = lock.newCondition();
  private final List<Scene.Jump> jumps = new ArrayList<>();
  private Duration ahead = Duration.ZERO;
  private boolean running;
  private int starts;
  private long version;

  DemoStage(Path folder, Map<String, String> environment, ZoneId zone) {
    this.bot = new BotProcess(folder, environment, this::moved);
    this.zone = zone;
  }

  /** Starts the bot; returns when it answers commands. */
  void start() {
    acting.lock();
    try {
      bot.start(ahead());
      change(() -> {
        running = true;
        starts++;
      });
    } finally {
      acting.unlock();
    }
  }

  @Override
  public void restart() {
    acting.lock();
    try {
      change(() -> running = false);
      bot.close();
      start();
    } finally {
      acting.unlock();
    }
  }

  @Override
  public void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    acting.lock();
    try {
      Duration target = ahead().plus(by);
      bot.forward(by);
      awaitAhead(target);
    } finally {
      acting.unlock();
    }
  }

  private void awaitAhead(Duration target) {
    Instant end = Instant.now().plus(PATIENCE);
    while (ahead().compareTo(target) < 0 && bot.isAlive() && Instant.now().isBefore(end)) {
      try {
        var _ = awaitChange(scene().version(), LOOK_AGAIN);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void moved(Duration to) {
    change(() -> {
      ahead = to;
      jumps.add(new Scene.Jump(Instant.now(), to.toMillis()));
    });
  }

  @Override
  public void close() {
    bot.close();
  }

  @Override
  public Scene scene() {
    lock.lock();
    try {
      return new Scene(
          version,
          Instant.now().plus(ahead),
          zone.getId(),
          running,
          starts,
          List.copyOf(jumps),
          Harbor.NAME,
          Harbor.CAST);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Scene awaitChange(long seen, Duration atMost) throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      while (version == seen && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return scene();
    } finally {
      lock.unlock();
    }
  }

  private Duration ahead() {
    lock.lock();
    try {
      return ahead;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      version++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
