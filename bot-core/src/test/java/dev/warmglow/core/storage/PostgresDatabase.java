package dev.warmglow.core.storage;

import java.util.concurrent.ConcurrentLinkedDeque;
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
  private final Jdbi jdbi;
  private final Nesting nesting = new Nesting();
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();

  PostgresDatabase(DataSource source) {
    jdbi = Jdbi.create(source);
    SafeMessages.install(jdbi.getConfig(StatementExceptions.class));
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    Handle handle = handle();
    OpenTx tx = new OpenTx(handle);
    T result = within(handle, tx, TransactionIsolationLevel.READ_COMMITTED, work);
    tx.committed();
    return result;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    Handle handle = handle();
    handle.setReadOnly(true);
    try {
      return within(handle, new OpenTx(handle), TransactionIsolationLevel.REPEATABLE_READ, work);
    } finally {
      handle.setReadOnly(false);
    }
  }

  private <T extends @Nullable Object> T within(
      Handle handle, OpenTx tx, TransactionIsolationLevel isolation, Work<T> work) {
    nesting.enter();
    try {
      return handle.inTransaction(isolation, _ -> work.in(tx));
    } finally {
      tx.end();
      nesting.leave();
      idle.addFirst(handle);
    }
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
