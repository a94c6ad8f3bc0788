package dev.warmglow.core.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A few reading connections, opened when first needed; whoever finds none free waits. */
final class Readers {
  private static final int MOST = 4;

  private final Semaphore free = new Semaphore(MOST, true);
  private final Deque<Handle> idle = new ArrayDeque<>(MOST);
  private final Supplier<Handle> opener;
  private boolean closed;

  Readers(Supplier<Handle> opener) {
    this.opener = opener;
  }

  <T extends @Nullable Object> T read(Database.Work<T> work) {
    free.acquireUninterruptibly();
    try {
      Handle handle = take();
      OpenTx tx = new OpenTx(handle);
      try {
        handle.execute("BEGIN");
        return work.in(tx);
      } finally {
        tx.end();
        handle.execute("ROLLBACK");
        giveBack(handle);
      }
    } finally {
      free.release();
    }
  }

  private Handle take() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("the database is closed");
      }
      Handle handle = idle.pollFirst();
      if (handle != null) {
        return handle;
      }
    }
    return opener.get();
  }

  private void giveBack(Handle handle) {
    synchronized (idle) {
      if (!closed) {
        idle.addFirst(handle);
        return;
      }
    }
    handle.close();
  }

  /** Reads that are under way finish on their own. */
  void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(Handle::close);
      idle.clear();
    }
  }
}
