package dev.warmglow.core.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** SQLite 3.7.0 to 3.51.2 can corrupt a database when the write-ahead log is reset. */
final class SqliteVersion {
  private static final int[] OLDEST = {3, 51, 3};

  private SqliteVersion() {}

  static Optional<String> problem() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return problemOf(of(connection));
    } catch (SQLException | LinkageError e) {
      return Optional.of(
          "SQLite's native library cannot be loaded ("
              + e.getClass().getSimpleName()
              + "): set -Dorg.sqlite.tmpdir to a directory that programs may run from.");
    }
  }

  static Optional<String> problemOf(String version) {
    int[] parts = Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    if (Arrays.compare(parts, OLDEST) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "SQLite "
            + version
            + " can corrupt a database: use the sqlite-jdbc that Warmglow ships, 3.51.3 or newer.");
  }

  private static String of(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT sqlite_version()");
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }
}
