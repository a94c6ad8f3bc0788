package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** Random works of many callers, some of which fail in different ways. */
class ConcurrentWritersTest extends StoreContract {
  private static final int CALLERS = 64;
  private static final int WORKS = 20;

  private final Queue<Long> written = new ConcurrentLinkedQueue<>();
  private final Queue<Long> announced = new ConcurrentLinkedQueue<>();

  @Override
  protected List<String> features() {
    return List.of("probe");
  }

  @Test
  void exactlyWhatWasAcknowledgedIsThereAndWasAnnouncedInTheCallersOrder()
      throws ExecutionException, InterruptedException {
    database().writing(tx -> insert(tx, -1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        long first = (long) caller * WORKS;
        callers.add(threads.submit(() -> call(first)));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    assertEquals(
        written.stream().sorted().toList(), rows().stream().filter(id -> id >= 0).toList());
    assertEquals(written.stream().sorted().toList(), announced.stream().sorted().toList());
    assertTrue(written.size() > CALLERS, "most works must succeed for this to say something");
    for (long caller = 0; caller < CALLERS; caller++) {
      List<Long> own = of(caller, announced);
      assertEquals(own.stream().sorted().toList(), own);
      assertEquals(of(caller, written), own);
    }
  }

  private void call(long first) {
    SplittableRandom random = new SplittableRandom(first);
    for (long id = first; id < first + WORKS; id++) {
      long row = id;
      int kind = random.nextInt(10);
      try {
        database().writing(tx -> work(tx, row, kind));
        written.add(row);
      } catch (IllegalArgumentException | JdbiException expected) {
        assertTrue(kind < 3, () -> "only those that were meant to fail may: " + expected);
      }
    }
  }

  private void work(Tx tx, long id, int kind) {
    tx.afterCommit(() -> announced.add(id));
    insert(tx, id);
    switch (kind) {
      case 0 -> throw new IllegalArgumentException("thrown after an insert");
      case 1 -> insert(tx, -1);
      case 2 -> tx.handle().execute("SELECT no_such_column FROM note");
      default -> tx.handle().execute("UPDATE note SET body = 'done' WHERE id = ?", id);
    }
  }

  private static List<Long> of(long caller, Queue<Long> ids) {
    return ids.stream().filter(id -> id / WORKS == caller).toList();
  }

  private static void insert(Tx tx, long id) {
    tx.handle().execute("INSERT INTO note (id, body) VALUES (?, 'begun')", id);
  }

  private List<Long> rows() {
    return database()
        .read(tx -> tx.handle().select("SELECT id FROM note ORDER BY id").mapTo(Long.class).list());
  }
}
