package dev.warmglow.core.storage;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Brings the tables of each feature up to date, one transaction a file. Several processes may do so
 * at once: each file is applied exactly once.
 */
public final class Migrations {
  private static final String VERSIONS =
      """
      CREATE TABLE IF NOT EXISTS schema_version (
        feature TEXT NOT NULL,
        version INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        applied_at BIGINT NOT NULL,
        PRIMARY KEY (feature, version))
      """;

  /** Any number that nothing else locks; PostgreSQL frees it with the transaction. */
  private static final long ADVISORY_LOCK = 0x7761726d676c6f77L;

  private final Database database;
  private final InstantSource clock;

  public Migrations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Applies what is missing.
   *
   * @param features folder names under {@code db/}, in the order that their tables refer to each
   *     other
   * @throws UnusableStorage when a file that was applied has changed, or the database was written
   *     by a newer version
   */
  public void apply(List<String> features) {
    SqlDialect dialect = database.write(tx -> SqlDialect.of(tx.handle()));
    for (String feature : features) {
      List<Migration> migrations = Migration.of(feature, dialect);
      database.writing(tx -> check(feature, migrations, applied(tx.handle(), feature)));
      for (Migration migration : migrations) {
        database.writing(tx -> applyOnce(tx.handle(), migration));
      }
    }
  }

  private void applyOnce(Handle handle, Migration migration) {
    if (applied(handle, migration.feature()).containsKey(migration.version())) {
      return;
    }
    SqlScript.statements(migration.sql()).forEach(statement -> execute(handle, statement));
    handle.execute(
        "INSERT INTO schema_version (feature, version, checksum, applied_at) VALUES (?, ?, ?, ?)",
        migration.feature(),
        migration.version(),
        migration.checksum(),
        clock.millis());
  }

  /** Checksums by version. Until the transaction ends nobody else migrates. */
  private static Map<Integer, String> applied(Handle handle, String feature) {
    if (SqlDialect.of(handle) == SqlDialect.POSTGRESQL) {
      handle.select("SELECT pg_advisory_xact_lock(?)", ADVISORY_LOCK).mapToMap().list();
    }
    execute(handle, VERSIONS);
    Map<Integer, String> applied = new TreeMap<>();
    handle
        .select("SELECT version, checksum FROM schema_version WHERE feature = ?", feature)
        .map((row, _) -> applied.put(row.getInt(1), row.getString(2)))
        .list();
    return applied;
  }

  private static void check(
      String feature, List<Migration> migrations, Map<Integer, String> applied) {
    applied.forEach((version, checksum) -> {
      if (version > migrations.size()) {
        throw new UnusableStorage(
            "The database was written by a newer Warmglow (%s %d, this one knows %d): install that version, or restore a backup."
                .formatted(feature, version, migrations.size()));
      }
      if (!checksum.equals(migrations.get(version - 1).checksum())) {
        throw new UnusableStorage(
            "Migration %s %d is not the one that made this database: install the Warmglow that made it, or restore a backup."
                .formatted(feature, version));
      }
    });
  }

  /** Not through Jdbi, which would read colons and question marks as parameters. */
  private static void execute(Handle handle, String sql) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the migration failed at: " + sql, e);
    }
  }
}
