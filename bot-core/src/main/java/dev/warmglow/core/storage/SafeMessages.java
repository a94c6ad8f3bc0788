package dev.warmglow.core.storage;

import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Jdbi puts the bound arguments into its messages; they are what people wrote. */
final class SafeMessages {
  private SafeMessages() {}

  static void install(StatementExceptions exceptions) {
    exceptions.setMessageRendering(SafeMessages::render);
  }

  private static String render(StatementException exception) {
    StatementContext statement = exception.getStatementContext();
    return exception.getShortMessage()
        + " [statement: "
        + (statement == null ? "none" : statement.getRenderedSql())
        + "]";
  }
}
