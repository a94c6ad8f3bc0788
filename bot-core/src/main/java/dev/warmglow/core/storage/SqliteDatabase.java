package dev.warmglow.core.storage;

import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One SQLite file: write-ahead log, every commit synced to disk, one writer, a few readers. Holds
 * the data directory until it is closed.
 */
public final class SqliteDatabase implements Database {
  private final InstanceLock lock;
  private final GroupCommit writer;
  private final Readers readers;
  private final Nesting nesting = new Nesting();

  private SqliteDatabase(InstanceLock lock, GroupCommit writer, Readers readers) {
    this.lock = lock;
    this.writer = writer;
    this.readers = readers;
  }

  /**
   * Claims the directory and opens the database, which is created when there is none.
   *
   * @param nanos a clock for elapsed time, such as {@link System#nanoTime}
   * @throws UnusableStorage when the directory cannot hold a database or another instance uses it
   */
  public static SqliteDatabase open(DataDirectory directory, LongSupplier nanos) {
    List<String> problems = directory.problems();
    if (!problems.isEmpty()) {
      throw new UnusableStorage(String.join(" ", problems));
    }
    InstanceLock lock = InstanceLock.claim(directory);
    SqliteConnections connections = new SqliteConnections(directory.databaseFile());
    try {
      return new SqliteDatabase(
          lock, new GroupCommit(connections.writer(), nanos), new Readers(connections::reader));
    } catch (JdbiException e) {
      lock.close();
      throw new UnusableStorage(
          directory.databaseFile()
              + " cannot be opened as a SQLite database: restore a backup, or move the file away.",
          e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    OpenTx tx = writer.begin();
    T result;
    nesting.enter();
    try {
      result = writer.write(tx, work);
    } finally {
      nesting.leave();
    }
    tx.committed();
    return result;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    nesting.enter();
    try {
      return readers.read(work);
    } finally {
      nesting.leave();
    }
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
    lock.close();
  }
}
