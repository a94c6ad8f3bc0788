package dev.warmglow.core.storage;

import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** The databases that the SQL is written for. */
public enum SqlDialect {
  SQLITE,
  POSTGRESQL;

  /** The dialect of the connected database. */
  public static SqlDialect of(Handle handle) {
    try {
      return valueOf(
          handle.getConnection().getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT));
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }

  /** As in {@code V001__what.sqlite.sql}. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
