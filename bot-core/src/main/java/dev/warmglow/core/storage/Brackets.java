package dev.warmglow.core.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The statements that open and close a transaction on one connection. They are kept prepared: about
 * as many of them run as of all others. Not thread-safe, as the connection.
 */
final class Brackets {
  private final Connection connection;
  private final Bracket begin = new Bracket("BEGIN");
  private final Bracket beginWriting = new Bracket("BEGIN IMMEDIATE");
  private final Bracket commit = new Bracket("COMMIT");
  private final Bracket rollback = new Bracket("ROLLBACK");
  private final Bracket savepoint = new Bracket("SAVEPOINT work");
  private final Bracket release = new Bracket("RELEASE work");
  private final Bracket rollbackToSavepoint = new Bracket("ROLLBACK TO work");

  Brackets(Connection connection) {
    this.connection = connection;
  }

  void begin() {
    begin.run();
  }

  void beginWriting() {
    beginWriting.run();
  }

  void commit() {
    commit.run();
  }

  void rollback() {
    rollback.run();
  }

  void savepoint() {
    savepoint.run();
  }

  void release() {
    release.run();
  }

  void rollbackToSavepoint() {
    rollbackToSavepoint.run();
  }

  private final class Bracket {
    private final String sql;
    private @Nullable PreparedStatement prepared;

    Bracket(String sql) {
      this.sql = sql;
    }

    void run() {
      try {
        if (prepared == null) {
          prepared = connection.prepareStatement(sql);
        }
        prepared.execute();
      } catch (SQLException e) {
        // The driver ends a statement that failed without saying so.
        prepared = null;
        throw new ConnectionException(e);
      }
    }
  }
}
