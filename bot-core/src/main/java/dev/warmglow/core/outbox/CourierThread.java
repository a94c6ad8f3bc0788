package dev.warmglow.core.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the courier its rounds: when something may be sent, when woken, and each second. */
final class CourierThread {
  static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final Logger LOG = LoggerFactory.getLogger(CourierThread.class);

  private final Rounds rounds;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition signal = lock.newCondition();
  private final Condition change = lock.newCondition();
  private @Nullable Thread thread;
  private long pollIn;
  private long sendIn = SECOND;
  private volatile boolean awaited;
  private boolean closed;

  CourierThread(Rounds rounds) {
    this.rounds = rounds;
  }

  void start() {
    Thread started = Thread.ofPlatform().name("courier").daemon().unstarted(this::run);
    lock.lock();
    try {
      thread = started;
    } finally {
      lock.unlock();
    }
    started.start();
  }

  /** Asks for a round with a poll, now. */
  void wake() {
    lock.lock();
    try {
      pollIn = 0;
      signal.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Something may be sent in so many nanoseconds; nothing is when that is a second. */
  void idleFor(long idle) {
    if (idle >= SECOND) {
      return;
    }
    lock.lock();
    try {
      if (idle < sendIn) {
        sendIn = idle;
        signal.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Something has ended, which {@link #await} may be waiting for. */
  void changed() {
    if (!awaited) {
      return;
    }
    lock.lock();
    try {
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean await(BooleanSupplier condition, Duration most) throws InterruptedException {
    long left = most.toNanos();
    awaited = true;
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = change.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    Thread running;
    lock.lock();
    try {
      closed = true;
      running = thread;
      signal.signal();
    } finally {
      lock.unlock();
    }
    if (running != null) {
      join(running);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (true) {
      boolean poll;
      lock.lock();
      try {
        if (closed || !awaitRound()) {
          return;
        }
        poll = pollIn <= 0;
        if (poll) {
          pollIn = SECOND;
        }
        sendIn = SECOND;
      } finally {
        lock.unlock();
      }
      idleFor(round(poll));
    }
  }

  private long round(boolean poll) {
    try {
      return rounds.tick(poll);
    } catch (RuntimeException failed) {
      LOG.error("A round of the courier failed; the next one follows", failed);
      return SECOND;
    }
  }

  /** False when closed. */
  private boolean awaitRound() {
    try {
      while (!closed && Math.min(pollIn, sendIn) > 0) {
        long wait = Math.min(pollIn, sendIn);
        long waited = wait - signal.awaitNanos(wait);
        pollIn -= waited;
        sendIn -= waited;
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
