package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/**
 * What happens to the works of one batch. The elapsed time is fixed, so that no batch times out.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class GroupCommitTest {
  private final AtomicInteger commits = new AtomicInteger();
  private GroupCommit group;

  @BeforeEach
  void open(@TempDir Path home) throws SQLException {
    Handle writer = new SqliteConnections(home.resolve("group.db")).writer();
    writer.execute("CREATE TABLE parent (id BIGINT PRIMARY KEY)");
    writer.execute(
        "CREATE TABLE row (id BIGINT PRIMARY KEY, parent BIGINT REFERENCES parent (id)"
            + " DEFERRABLE INITIALLY DEFERRED)");
    writer
        .getConnection()
        .unwrap(SQLiteConnection.class)
        .addCommitListener(
            new SQLiteCommitListener() {
              @Override
              public void onCommit() {
                commits.incrementAndGet();
              }

              @Override
              public void onRollback() {}
            });
    group = new GroupCommit(writer, () -> 0);
  }

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void worksThatWaitForOneAnotherShareOneCommit() throws Exception {
    List<Future<Integer>> all = together(insert(1), insert(2), insert(3));
    for (Future<Integer> each : all) {
      assertEquals(1, each.get());
    }
    assertEquals(1, commits.get());
    assertEquals(List.of(1L, 2L, 3L), rows());
  }

  @Test
  void aWorkThatFailsTakesNothingOfItsBatchAlong() throws Exception {
    List<Future<Integer>> all =
        together(
            insert(1),
            tx -> {
              insert(2).in(tx);
              throw new IllegalArgumentException("this one only");
            },
            insert(3));
    assertEquals(1, all.get(0).get());
    assertInstanceOf(IllegalArgumentException.class, failure(all.get(1)));
    assertEquals(1, all.get(2).get());
    assertEquals(List.of(1L, 3L), rows());
  }

  @Test
  void whenTheCommitFailsEverybodyInTheBatchIsToldAndNothingIsKept() throws Exception {
    List<Future<Integer>> all =
        together(
            insert(1),
            tx -> tx.handle().execute("INSERT INTO row (id, parent) VALUES (2, 404)"),
            insert(3));
    for (Future<Integer> each : all) {
      assertInstanceOf(CommitFailed.class, failure(each));
    }
    assertEquals(List.of(), rows());
    assertEquals(1, write(insert(4)));
    assertEquals(List.of(4L), rows());
  }

  @Test
  void whenSqliteGivesUpTheWholeTransactionEverybodyBeforeIsToldAndTheNextStartAfresh()
      throws Exception {
    List<Future<Integer>> all =
        together(insert(1), tx -> tx.handle().execute("ROLLBACK"), insert(3));
    assertInstanceOf(CommitFailed.class, failure(all.get(0)));
    assertInstanceOf(CommitFailed.class, failure(all.get(1)));
    assertEquals(1, all.get(2).get());
    assertEquals(List.of(3L), rows());
  }

  @Test
  void afterClosingNothingIsWritten() {
    group.close();
    assertThrows(IllegalStateException.class, () -> write(insert(1)));
  }

  /** Runs the works in this order, each queued before the first one ends. */
  @SafeVarargs
  private List<Future<Integer>> together(Database.Work<Integer>... works)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all = new ArrayList<>();
      CountDownLatch allWait = new CountDownLatch(1);
      CountDownLatch firstRuns = new CountDownLatch(1);
      all.add(
          threads.submit(() ->
              write(tx -> {
                firstRuns.countDown();
                await(allWait);
                return works[0].in(tx);
              })));
      firstRuns.await();
      for (int next = 1; next < works.length; next++) {
        Database.Work<Integer> work = works[next];
        all.add(threads.submit(() -> write(work)));
        while (group.waiting() < next) {
          Thread.onSpinWait();
        }
      }
      allWait.countDown();
      return all;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Throwable failure(Future<Integer> work) {
    return assertThrows(ExecutionException.class, work::get).getCause();
  }

  private static Database.Work<Integer> insert(long id) {
    return tx -> tx.handle().execute("INSERT INTO row (id) VALUES (?)", id);
  }

  private Integer write(Database.Work<Integer> work) {
    return group.write(group.begin(), work);
  }

  private List<Long> rows() {
    return group.write(
        group.begin(),
        tx -> tx.handle().select("SELECT id FROM row ORDER BY id").mapTo(Long.class).list());
  }
}
