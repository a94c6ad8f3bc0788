package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.UnusableStorage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * The persons' wrapped keys, in a SQLite file of their own. Each change is durable when its method
 * returns. A destroyed key leaves a row without the key, the tombstone. Thread-safe.
 */
final class PersonKeyStore implements AutoCloseable {
  private static final int FORMAT = 1;

  private final ReentrantLock turn = new ReentrantLock();
  private final PrivateFile file;
  private final Connection connection;

  private PersonKeyStore(PrivateFile file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file, which may be empty.
   *
   * @throws UnusableStorage when it is something else, or cannot be written
   */
  static PersonKeyStore open(PrivateFile file) {
    try {
      PersonKeyStore store =
          new PersonKeyStore(file, settings().createConnection("jdbc:sqlite:" + file.path()));
      store.prepare();
      return store;
    } catch (SQLException e) {
      throw new UnusableStorage(
          file + " cannot be opened as a SQLite database: put back your copy of it.", e);
    }
  }

  private static SQLiteConfig settings() {
    SQLiteConfig settings = new SQLiteConfig();
    // Not the write-ahead log: it would keep a destroyed key until it starts anew, and the file
    // alone would not be the whole store. With FULL the truncated journal is synced as well, so
    // that it cannot come back after a power cut and bring a destroyed key with it.
    settings.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // Somebody may be copying it.
    settings.setBusyTimeout(5_000);
    return settings;
  }

  private void prepare() throws SQLException {
    int format = number("PRAGMA user_version");
    if (format == FORMAT) {
      return;
    }
    if (format != 0 || number("PRAGMA page_count") > 0) {
      connection.close();
      throw new UnusableStorage(
          file + " is not a key store that this version knows: put back your copy of it.");
    }
    connection.setAutoCommit(false);
    try (Statement create = connection.createStatement()) {
      create.execute("CREATE TABLE key_store (id TEXT PRIMARY KEY, proof BLOB NOT NULL)");
      create.execute("CREATE TABLE person_key (person_id TEXT PRIMARY KEY, wrapped BLOB)");
      create.execute("PRAGMA user_version = " + FORMAT);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Who this store is; empty until {@link #name} was called once. */
  Optional<Identity> identity() {
    return locked(() -> {
      try (PreparedStatement query = prepare("SELECT id, proof FROM key_store");
          ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Identity(row.getString(1), row.getBytes(2)))
            : Optional.empty();
      }
    });
  }

  void name(Identity identity) {
    locked(() -> {
      try (PreparedStatement insert = prepare("INSERT INTO key_store (id, proof) VALUES (?, ?)")) {
        insert.setString(1, identity.id());
        insert.setBytes(2, identity.proof());
        return insert.executeUpdate();
      }
    });
  }

  /** Empty when there is none, or it is destroyed. */
  Optional<byte[]> wrapped(PersonId person) {
    return locked(() -> find(person));
  }

  /** Keeps what is there, a tombstone too, and answers with what {@link #wrapped} says then. */
  Optional<byte[]> keep(PersonId person, byte[] wrapped) {
    return locked(() -> {
      try (PreparedStatement insert =
          prepare(
              "INSERT INTO person_key (person_id, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
        insert.setString(1, person.value());
        insert.setBytes(2, wrapped);
        insert.executeUpdate();
      }
      return find(person);
    });
  }

  void destroy(PersonId person) {
    locked(() -> {
      try (PreparedStatement upsert =
          prepare(
              "INSERT INTO person_key (person_id, wrapped) VALUES (?, NULL)"
                  + " ON CONFLICT (person_id) DO UPDATE SET wrapped = NULL")) {
        upsert.setString(1, person.value());
        return upsert.executeUpdate();
      }
    });
  }

  /** Everybody with a tombstone. */
  Set<PersonId> destroyed() {
    return locked(() -> {
      try (PreparedStatement query =
              prepare("SELECT person_id FROM person_key WHERE wrapped IS NULL");
          ResultSet rows = query.executeQuery()) {
        Set<PersonId> persons = new HashSet<>();
        while (rows.next()) {
          persons.add(new PersonId(rows.getString(1)));
        }
        return persons;
      }
    });
  }

  @Override
  public void close() {
    locked(() -> {
      connection.close();
      return Boolean.TRUE;
    });
  }

  private Optional<byte[]> find(PersonId person) throws SQLException {
    try (PreparedStatement query = prepare("SELECT wrapped FROM person_key WHERE person_id = ?")) {
      query.setString(1, person.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private <T> T locked(Step<T> step) {
    turn.lock();
    try {
      return step.run();
    } catch (SQLException e) {
      throw new IllegalStateException(file + " cannot be used", e);
    } finally {
      turn.unlock();
    }
  }

  private int number(String pragma) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(pragma)) {
      return row.getInt(1);
    }
  }

  /**
   * @param proof what {@link MasterKey#proof} made of the id
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Identity(String id, byte[] proof) {}

  private interface Step<T> {
    T run() throws SQLException;
  }
}
