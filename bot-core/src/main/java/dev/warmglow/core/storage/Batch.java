package dev.warmglow.core.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The works of several callers that one commit makes durable. Filled by one thread at a time. */
final class Batch {
  /** Bounds how long the first work of a batch waits for the last. */
  private static final int MOST_WORKS = 256;

  private static final long LONGEST_NANOS = 2_000_000;

  private final CompletableFuture<Void> durable = new CompletableFuture<>();
  private final long openedNanos;
  private int works;

  Batch(long nowNanos) {
    openedNanos = nowNanos;
  }

  void add() {
    works++;
  }

  boolean isFull(long nowNanos) {
    return works >= MOST_WORKS || nowNanos - openedNanos >= LONGEST_NANOS;
  }

  void succeeded() {
    durable.complete(null);
  }

  void failed(Throwable cause) {
    durable.completeExceptionally(cause);
  }

  /** Not interruptible: whether a write was kept must not stay open. */
  void awaitDurable() {
    try {
      durable.join();
    } catch (CompletionException e) {
      // Each caller gets an exception of its own, with its own stack.
      throw new CommitFailed(e.getCause() == null ? e : e.getCause());
    }
  }
}
