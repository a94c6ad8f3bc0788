package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class DatabaseTest extends StoreContract {

  @Override
  protected List<String> features() {
    return List.of("probe");
  }

  @Test
  void whatWasWrittenIsRead() {
    database().writing(tx -> insert(tx, 1, "hello"));
    assertEquals(List.of(1L), ids());
  }

  @Test
  void workThatFailsLeavesNothingAndItsExceptionReachesTheCaller() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database()
                .writing(tx -> {
                  insert(tx, 1, "hello");
                  throw new IllegalArgumentException("no");
                }));
    database().writing(tx -> insert(tx, 2, "after"));
    assertEquals(List.of(2L), ids());
  }

  @Test
  void actionsRunInOrderOnceTheWriteCanBeRead() {
    List<String> said = new ArrayList<>();
    database()
        .writing(tx -> {
          insert(tx, 1, "hello");
          tx.afterCommit(() -> said.add("first sees " + ids()));
          tx.afterCommit(() -> database().writing(next -> insert(next, 2, "from an action")));
          tx.afterCommit(() -> said.add("second sees " + ids()));
        });
    assertEquals(List.of("first sees [1]", "second sees [1, 2]"), said);
  }

  @Test
  void anActionThatFailsDoesNotKeepTheNextFromRunning() {
    List<String> said = new ArrayList<>();
    database()
        .writing(tx -> {
          tx.afterCommit(() -> {
            throw new IllegalStateException("expected in the log of this test");
          });
          tx.afterCommit(() -> said.add("next"));
        });
    assertEquals(List.of("next"), said);
  }

  @Test
  void actionsOfWorkThatFailsNeverRun() {
    List<String> said = new ArrayList<>();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database()
                .writing(tx -> {
                  tx.afterCommit(() -> said.add("never"));
                  throw new IllegalArgumentException("no");
                }));
    assertTrue(said.isEmpty());
  }

  @Test
  void workInsideWorkIsRefused() {
    for (Database.Work<List<Long>> inner : List.<Database.Work<List<Long>>>of(tx -> ids())) {
      assertThrows(IllegalStateException.class, () -> database().write(inner));
      assertThrows(IllegalStateException.class, () -> database().read(inner));
    }
    assertThrows(
        IllegalStateException.class,
        () -> database().writing(tx -> database().writing(again -> insert(again, 1, "no"))));
    assertTrue(ids().isEmpty());
  }

  @Test
  void aTransactionIsOfNoUseOnceItHasEnded() {
    Tx ended = database().write(tx -> tx);
    assertThrows(IllegalStateException.class, ended::handle);
    assertThrows(IllegalStateException.class, () -> ended.afterCommit(() -> {}));
  }

  @Test
  void aReadCannotWrite() {
    assertThrows(
        JdbiException.class,
        () ->
            database()
                .read(tx -> {
                  insert(tx, 1, "no");
                  return 1;
                }));
    assertTrue(ids().isEmpty());
    database().writing(tx -> insert(tx, 2, "yes"));
    assertEquals(List.of(2L), ids());
  }

  @Test
  void whatPeopleWroteIsNotInTheExceptionOfAFailedStatement() {
    database().writing(tx -> insert(tx, 1, "hello"));
    JdbiException failure =
        assertThrows(
            JdbiException.class, () -> database().writing(tx -> insert(tx, 1, "a secret")));
    assertFalse(failure.toString().contains("a secret"), failure::toString);
    assertTrue(failure.toString().contains("INSERT INTO note"), failure::toString);
  }

  private List<Long> ids() {
    return database()
        .read(tx -> tx.handle().select("SELECT id FROM note ORDER BY id").mapTo(Long.class).list());
  }

  private static void insert(Tx tx, long id, String body) {
    tx.handle().execute("INSERT INTO note (id, body) VALUES (?, ?)", id, body);
  }
}
