package dev.warmglow.core.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that writes rows, and says each one's number, with a full stop, once it was
 * acknowledged, until killed.
 */
public final class WriterProcess {
  private static final int CALLERS = 16;

  private WriterProcess() {}

  /**
   * Writes until it is killed.
   *
   * @param args the data directory, and the first row's number
   */
  public static void main(String[] args) {
    AtomicLong next = new AtomicLong(Long.parseLong(args[1]));
    try (SqliteDatabase database = TestDatabases.sqlite(Path.of(args[0]));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      new Migrations(database, InstantSource.fixed(Instant.EPOCH)).apply(List.of("probe"));
      for (int caller = 0; caller < CALLERS; caller++) {
        callers.execute(() -> write(database, next));
      }
    }
  }

  private static void write(Database database, AtomicLong next) {
    while (!System.out.checkError()) {
      long id = next.getAndIncrement();
      database.writing(tx -> tx.handle().execute("INSERT INTO note (id) VALUES (?)", id));
      System.out.println(id + ".");
    }
  }
}
