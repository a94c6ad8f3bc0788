package dev.warmglow.core.storage;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL behind the same port, to see that the SQL runs there too. Not for durability tests.
 */
final class PostgresDatabase implements Database {
  private static final int MOST_CONNECTIONS = 8;

  private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
  private final Jdbi jdbi;
  private final Nesting nesting = new Nesting();
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();

  PostgresDatabase(DataSource source) {
    jdbi = Jdbi.create(source);
    SafeMessages.install(jdbi.getConfig(StatementExceptions.class));
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return within(false, TransactionIsolationLevel.READ_COMMITTED, work);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    return within(true, TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  private <T extends @Nullable Object> T within(
      boolean readOnly, TransactionIsolationLevel isolation, Work<T> work) {
    nesting.enter();
    free.acquireUninterruptibly();
    Handle handle = handle();
    OpenTx tx = new OpenTx(handle);
    T result;
    try {
      handle.setReadOnly(readOnly);
      result = handle.inTransaction(isolation, _ -> work.in(tx));
    } finally {
      tx.end();
      idle.addFirst(handle);
      free.release();
      nesting.leave();
    }
    tx.committed();
    return result;
  }

  private Handle handle() {
    Handle handle = idle.pollFirst();
    return handle == null ? jdbi.open() : handle;
  }

  @Override
  public void close() {
    idle.forEach(Handle::close);
    idle.clear();
  }
}
