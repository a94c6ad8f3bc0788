package dev.warmglow.core.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks of one key in order and tasks of different keys side by side, each lane on a virtual
 * thread that lives while it has work. Thread-safe.
 */
final class Lanes<K> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Map<K, Queue<Runnable>> lanes = new HashMap<>();
  private final String name;

  Lanes(String name) {
    this.name = name;
  }

  /** Queues a task, which must not throw. */
  void run(K key, Runnable task) {
    lock.lock();
    try {
      Queue<Runnable> lane = lanes.get(key);
      if (lane != null) {
        lane.add(task);
        return;
      }
      lane = new ArrayDeque<>();
      lane.add(task);
      lanes.put(key, lane);
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name(name).start(() -> work(key));
  }

  /** Waits until no lane has work; false when that takes longer than {@code millis}. */
  boolean awaitIdle(long millis) throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (!lanes.isEmpty()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = idle.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void work(K key) {
    for (Runnable task = next(key); task != null; task = next(key)) {
      task.run();
    }
  }

  private @Nullable Runnable next(K key) {
    lock.lock();
    try {
      Queue<Runnable> lane = lanes.get(key);
      Runnable task = lane == null ? null : lane.poll();
      if (task == null) {
        lanes.remove(key);
        if (lanes.isEmpty()) {
          idle.signalAll();
        }
      }
      return task;
    } finally {
      lock.unlock();
    }
  }
}
