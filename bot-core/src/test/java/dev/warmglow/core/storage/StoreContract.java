package dev.warmglow.core.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a store promises, held on SQLite and on PostgreSQL. A subclass names the features whose
 * tables it needs and has plain {@code @Test} methods; each test gets an empty, migrated database.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(SqlDialect.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
public abstract class StoreContract {
  @Parameter SqlDialect dialect;
  @TempDir Path directory;
  private Database database;

  /** The folders under {@code db/} to apply, in order. */
  protected abstract List<String> features();

  protected final Database database() {
    return database;
  }

  @BeforeEach
  final void openDatabase() {
    database = TestDatabases.open(dialect, directory);
    new Migrations(database, InstantSource.fixed(Instant.EPOCH)).apply(features());
  }

  @AfterEach
  final void closeDatabase() {
    database.close();
  }
}
