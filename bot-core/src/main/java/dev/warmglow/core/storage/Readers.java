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
  private final Deque<Reader> idle = new ArrayDeque<>(MOST);
  private final Supplier<Handle> opener;
  private boolean closed;

  Readers(Supplier<Handle> opener) {
    this.opener = opener;
  }

  <T extends @Nullable Object> T read(Database.Work<T> work) {
    free.acquireUninterruptibly();
    try {
      Reader reader = take();
      OpenTx tx = new OpenTx(reader.handle());
      try {
        reader.brackets().begin();
        return work.in(tx);
      } finally {
        tx.end();
        reader.brackets().rollback();
        giveBack(reader);
      }
    } finally {
      free.release();
    }
  }

  private Reader take() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("the database is closed");
      }
      Reader reader = idle.pollFirst();
      if (reader != null) {
        return reader;
      }
    }
    Handle handle = opener.get();
    return new Reader(handle, new Brackets(handle.getConnection()));
  }

  private void giveBack(Reader reader) {
    synchronized (idle) {
      if (!closed) {
        idle.addFirst(reader);
        return;
      }
    }
    reader.handle().close();
  }

  /** Reads that are under way finish on their own. */
  void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(reader -> reader.handle().close());
      idle.clear();
    }
  }

  private record Reader(Handle handle, Brackets brackets) {}
}
