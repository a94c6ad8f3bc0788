package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {
  private static final String INSERT = "INSERT INTO row (id) VALUES (?)";

  @TempDir private Path folder;

  @Test
  void aStatementThatBrokeAConstraintWorksTheNextTime() {
    try (Handle handle = opened()) {
      handle.execute(INSERT, 1);
      assertThrows(JdbiException.class, () -> handle.execute(INSERT, 1));
      assertEquals(1, handle.execute(INSERT, 2));
    }
  }

  @Test
  void aStatementThatTheDriverEndedIsNotUsedAgain() {
    try (Handle handle = opened()) {
      assertThrows(JdbiException.class, () -> handle.execute("RELEASE outer"));
      handle.execute("SAVEPOINT outer");
      handle.execute("RELEASE outer");
      assertEquals(1, handle.execute(INSERT, 1));
    }
  }

  @Test
  void nothingBoundBeforeIsLeft() {
    try (Handle handle = opened()) {
      handle.execute("INSERT INTO row (id, words) VALUES (?, ?)", 1, "one");
      handle.execute("INSERT INTO row (id, words) VALUES (?, ?)", 2, null);
      assertEquals(
          1,
          handle
              .createQuery("SELECT count(*) FROM row WHERE words IS NULL")
              .mapTo(Integer.class)
              .one());
    }
  }

  private Handle opened() {
    Handle handle = new SqliteConnections(folder.resolve("kept.db")).writer();
    handle.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, words TEXT)");
    return handle;
  }
}
