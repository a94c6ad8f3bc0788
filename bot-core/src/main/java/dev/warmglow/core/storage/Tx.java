package dev.warmglow.core.storage;

import org.jdbi.v3.core.Handle;

/** An open transaction. Valid only inside the work it was given to, on that thread. */
public interface Tx {

  /** For stores only; everybody else passes the transaction on. */
  Handle handle();

  /** Runs {@code action} once this transaction is durable; never when it is rolled back. */
  void afterCommit(Runnable action);
}
