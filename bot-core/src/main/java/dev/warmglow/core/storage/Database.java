package dev.warmglow.core.storage;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept. Thread-safe.
 *
 * <p>Work may run on any thread; on SQLite writers take turns, and their commits are grouped.
 */
public interface Database extends AutoCloseable {

  /**
   * Runs the work in a transaction and returns when it is durable (synced to disk). An exception
   * out of the work rolls back this work alone and is thrown on. Must not be called inside another
   * {@code write} or {@code read}.
   */
  <T extends @Nullable Object> T write(Work<T> work);

  /** Runs the work on one consistent snapshot; it must not change anything. */
  <T extends @Nullable Object> T read(Work<T> work);

  /** {@link #write} for work without a result. */
  default void writing(Consumer<Tx> work) {
    write(tx -> {
      work.accept(tx);
      return Boolean.TRUE;
    });
  }

  @Override
  void close();

  /** Something to do within a transaction. It may run again only if the caller calls again. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T in(Tx tx);
  }
}
