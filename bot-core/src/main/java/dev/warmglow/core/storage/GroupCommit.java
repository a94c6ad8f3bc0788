package dev.warmglow.core.storage;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Many callers, one writer connection, one sync to disk for all that are waiting.
 *
 * <p>A caller takes its turn on a fair lock, runs its work on its own thread within a savepoint of
 * the open batch, lets the next one in and waits for the batch's commit. Whoever finds nobody
 * waiting behind it, or the batch full, commits before it lets go; while it syncs, the next batch
 * gathers in the lock's queue. A caller in the queue cannot leave it, so an open batch always has
 * somebody who will commit it.
 */
final class GroupCommit {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Handle writer;
  private final Brackets brackets;
  private final LongSupplier nanos;
  private @Nullable Batch open;
  private boolean closed;

  GroupCommit(Handle writer, LongSupplier nanos) {
    this.writer = writer;
    this.brackets = new Brackets(writer.getConnection());
    this.nanos = nanos;
  }

  /** A transaction for one {@link #write}. */
  OpenTx begin() {
    return new OpenTx(writer);
  }

  /** Returns when what {@code work} did is durable. */
  <T extends @Nullable Object> T write(OpenTx tx, Database.Work<T> work) {
    Batch batch = null;
    T result;
    try {
      turn.lock();
      try {
        batch = join();
        result = within(batch, tx, work);
      } finally {
        if (batch != null) {
          commitIfLast(batch);
        }
        turn.unlock();
      }
    } catch (RuntimeException | Error e) {
      // The work may have failed over a row of the same batch: that row must be kept, too.
      if (batch != null) {
        batch.awaitDurable();
      }
      throw e;
    }
    batch.awaitDurable();
    return result;
  }

  /** How many callers wait for their turn; an estimate, for monitoring. */
  int waiting() {
    return turn.getQueueLength();
  }

  void close() {
    turn.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      if (open != null) {
        commit(open);
      }
      writer.close();
    } finally {
      turn.unlock();
    }
  }

  private Batch join() {
    if (closed) {
      throw new IllegalStateException("the database is closed");
    }
    if (open == null) {
      brackets.beginWriting();
      open = new Batch(nanos.getAsLong());
    }
    return open;
  }

  private <T extends @Nullable Object> T within(Batch batch, OpenTx tx, Database.Work<T> work) {
    try {
      brackets.savepoint();
      T result = work.in(tx);
      brackets.release();
      batch.add();
      return result;
    } catch (RuntimeException | Error e) {
      undo(batch, e);
      throw e;
    } finally {
      tx.end();
    }
  }

  private void undo(Batch batch, Throwable reason) {
    try {
      brackets.rollbackToSavepoint();
      brackets.release();
    } catch (JdbiException lost) {
      // After a full disk or an I/O error SQLite has rolled back the whole transaction itself
      // (https://sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction").
      reason.addSuppressed(lost);
      abandon(batch, reason);
    }
  }

  private void commitIfLast(Batch batch) {
    if (batch == open && (!turn.hasQueuedThreads() || batch.isFull(nanos.getAsLong()))) {
      commit(batch);
    }
  }

  private void commit(Batch batch) {
    try {
      brackets.commit();
      open = null;
      batch.succeeded();
    } catch (RuntimeException | Error e) {
      abandon(batch, e);
    }
  }

  private void abandon(Batch batch, Throwable reason) {
    open = null;
    try {
      brackets.rollback();
    } catch (JdbiException alreadyRolledBack) {
      reason.addSuppressed(alreadyRolledBack);
    }
    batch.failed(reason);
  }
}
