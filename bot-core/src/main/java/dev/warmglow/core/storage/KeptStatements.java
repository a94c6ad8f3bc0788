package dev.warmglow.core.storage;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection for the next use: SQLite compiles a statement
 * anew each time, which takes longer than to run it. Not thread-safe, as the connection.
 */
final class KeptStatements implements StatementBuilder {
  /** More different statements than the bot has; what comes on top of them is not kept. */
  private static final int MOST = 500;

  private final StatementBuilder fresh = new DefaultStatementBuilder();
  private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
  private final IdentityHashMap<Statement, String> kept = new IdentityHashMap<>();

  @Override
  public Statement create(Connection connection, StatementContext statement) throws SQLException {
    return fresh.create(connection, statement);
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext statement)
      throws SQLException {
    if (statement.isReturningGeneratedKeys()) {
      return fresh.create(connection, sql, statement);
    }
    Deque<PreparedStatement> same = idle.get(sql);
    PreparedStatement free = same == null ? null : same.pollFirst();
    if (free != null) {
      return free;
    }
    PreparedStatement created = fresh.create(connection, sql, statement);
    if (kept.size() < MOST) {
      kept.put(created, sql);
    }
    return created;
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext statement)
      throws SQLException {
    return fresh.createCall(connection, sql, statement);
  }

  @Override
  public void close(Connection connection, String sql, Statement used) throws SQLException {
    String text = kept.get(used);
    if (text == null || !(used instanceof PreparedStatement prepared)) {
      used.close();
      return;
    }
    try {
      prepared.clearParameters();
    } catch (SQLException ended) {
      // The driver ends a statement that failed for more than a constraint.
      kept.remove(used);
      used.close();
      return;
    }
    idle.computeIfAbsent(text, _ -> new ArrayDeque<>(1)).addFirst(prepared);
  }

  @Override
  public void close(Connection connection) {
    // They end with their connection.
    idle.clear();
    kept.clear();
  }
}
