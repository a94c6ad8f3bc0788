package dev.warmglow.core.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;

/** Opens connections to one SQLite file, all with the same promises. */
final class SqliteConnections {
  private final String url;

  SqliteConnections(Path file) {
    url = "jdbc:sqlite:" + file;
  }

  Handle writer() {
    return open(settings());
  }

  Handle reader() {
    Handle handle = open(settings());
    handle.execute("PRAGMA query_only = ON");
    return handle;
  }

  private static SQLiteConfig settings() {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    // Only a backup or a person with a shell competes for the file; our own writers take turns.
    settings.setBusyTimeout(5_000);
    // A destroyed key must not stay readable in a free page.
    settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return settings;
  }

  private Handle open(SQLiteConfig settings) {
    Jdbi jdbi = Jdbi.create(() -> connect(settings));
    SafeMessages.install(jdbi.getConfig(StatementExceptions.class));
    jdbi.setStatementBuilderFactory(_ -> new KeptStatements());
    return jdbi.open();
  }

  private Connection connect(SQLiteConfig settings) throws SQLException {
    return settings.createConnection(url);
  }
}
