package dev.warmglow.core.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empty databases for tests. */
public final class TestDatabases {
  private static final Logger LOG = LoggerFactory.getLogger(TestDatabases.class);
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabases() {}

  /** An empty database of that dialect; skips the test when the machine cannot run it. */
  public static Database open(SqlDialect dialect, Path directory) {
    return switch (dialect) {
      case SQLITE -> sqlite(directory);
      case POSTGRESQL -> postgres();
    };
  }

  /** The SQLite database in {@code directory}. */
  public static SqliteDatabase sqlite(Path directory) {
    return SqliteDatabase.open(new DataDirectory(directory), System::nanoTime);
  }

  private static Database postgres() {
    Optional<EmbeddedPostgres> server = Server.STARTED;
    Assumptions.assumeTrue(server.isPresent(), "SKIPPED: the embedded PostgreSQL cannot start");
    String schema = "test_" + SCHEMAS.incrementAndGet();
    try (Connection connection = server.orElseThrow().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema for the test", e);
    }
    return new PostgresDatabase(
        server.orElseThrow().getDatabase("postgres", "postgres", Map.of("currentSchema", schema)));
  }

  /** Started by the first test that needs it, stopped by its own shutdown hook. */
  private static final class Server {
    static final Optional<EmbeddedPostgres> STARTED = start();

    private static Optional<EmbeddedPostgres> start() {
      try {
        return Optional.of(EmbeddedPostgres.start());
      } catch (IOException | RuntimeException e) {
        LOG.error("ALL POSTGRESQL TESTS ARE SKIPPED: the embedded server cannot start", e);
        return Optional.empty();
      }
    }
  }
}
