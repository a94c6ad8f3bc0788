package dev.warmglow.core.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Migrations;
import dev.warmglow.core.storage.SqliteDatabase;
import dev.warmglow.core.storage.UnusableStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class KeyOpeningTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @TempDir Path home;
  private DataDirectory directory;
  private Database database;
  private Path file;
  private Path store;

  @BeforeEach
  void open() {
    directory = new DataDirectory(home.resolve("data"));
    database = SqliteDatabase.open(directory, System::nanoTime);
    new Migrations(database, CLOCK).apply(List.of("core", "privacy"));
    file = home.resolve("keys/warmglow.key");
    store = home.resolve("keys/warmglow.keys");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstStartCreatesAKeyAndAStoreThatOnlyThisUserReads() throws IOException {
    start(file).close();
    assertEquals("rw-------", mode(file));
    assertEquals("rw-------", mode(store));
    byte[] created = Files.readAllBytes(file);
    start(file).close();
    assertArrayEquals(created, Files.readAllBytes(file));
    assertEquals("rw-------", mode(store));
  }

  @Test
  void theStoreIsNamedAfterTheKeyFile() {
    assertEquals(home.resolve("keys/warmglow.keys"), PersonKeys.storeBeside(file));
    assertEquals(home.resolve("master.keys"), PersonKeys.storeBeside(home.resolve("master")));
  }

  @Test
  void aMissingKeyFileIsNotReplaced() throws IOException {
    start(file).close();
    Files.delete(file);
    refused(file, "The key file " + file + " is missing");
    assertFalse(Files.exists(file));
  }

  @Test
  void aMissingKeyStoreIsNotReplacedAndNorIsAnEmptyOne() throws IOException {
    start(file).close();
    Files.delete(store);
    refused(file, "The key store " + store + " is missing");
    assertFalse(Files.exists(store));
    Files.createFile(store);
    refused(file, "The key store " + store + " is missing");
  }

  @Test
  void aMissingKeyFileIsNotReplacedForANewDatabaseBesideAnOldStore() throws IOException {
    start(file).close();
    Files.delete(file);
    try (Database other = other()) {
      UnusableStorage refused =
          assertThrows(UnusableStorage.class, () -> PersonKeys.open(file, directory, other, CLOCK));
      assertTrue(refused.toString().contains("is missing"), refused::toString);
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void aFirstStartThatWasCutShortIsGoneOnWith() throws IOException {
    new KeyFile(home.resolve("early.key")).create(Cipher.newKey());
    byte[] created = Files.readAllBytes(home.resolve("early.key"));
    new PrivateFile("key store", home.resolve("early.keys")).create();
    start(home.resolve("early.key")).close();
    assertArrayEquals(created, Files.readAllBytes(home.resolve("early.key")));
  }

  @Test
  void aKeyFileOfAnotherStoreIsRefused() throws IOException {
    start(file).close();
    Files.delete(file);
    new KeyFile(file).create(Cipher.newKey());
    refused(file, "The key file " + file + " does not belong to the key store");
  }

  @Test
  void aKeyAndAStoreOfAnotherDatabaseAreRefused() throws IOException {
    start(file).close();
    Path another = home.resolve("another/warmglow.key");
    try (Database other = other()) {
      PersonKeys.open(another, directory, other, CLOCK).close();
    }
    refused(another, "The key store " + another + "s does not belong to this database");
  }

  @Test
  void aKeyFileInTheDataDirectoryIsRefusedThroughALinkToo() throws IOException {
    refused(directory.path().resolve("warmglow.key"), "data directory");
    Path link = Files.createSymbolicLink(home.resolve("link"), directory.path());
    refused(link.resolve("deeper/warmglow.key"), "data directory");
  }

  @Test
  void aKeyStoreInTheDataDirectoryIsRefused() throws IOException {
    Files.createDirectories(home.resolve("keys"));
    Files.createSymbolicLink(store, Files.createFile(directory.path().resolve("warmglow.keys")));
    refused(file, "The key store " + store + " lies in the data directory");
  }

  @Test
  void aKeyFileOrAStoreThatEverybodyCanReadIsRefused() throws IOException {
    start(file).close();
    chmod(file, "rw-r--r--");
    refused(file, "The key file " + file + " is open to every user");
    chmod(file, "rw-------");
    chmod(store, "rw-r--r--");
    refused(file, "The key store " + store + " is open to every user");
  }

  @Test
  void aFileThatIsNoKeyIsRefusedWithoutShowingIt() throws IOException {
    Files.writeString(home.resolve("token"), "warmglow-key-1 5ecret");
    chmod(home.resolve("token"), "rw-------");
    UnusableStorage refused = refused(home.resolve("token"), "not a key file");
    assertFalse(refused.toString().contains("5ecret"));
  }

  @Test
  void aFileThatIsNoKeyStoreIsRefused() throws IOException {
    start(file).close();
    Files.writeString(store, "this is no database, but long enough to be looked at ".repeat(20));
    refused(file, "The key store " + store + " cannot be opened");
    Files.copy(directory.databaseFile(), store, StandardCopyOption.REPLACE_EXISTING);
    chmod(store, "rw-------");
    refused(file, "is not a key store");
  }

  @Test
  void inAnOlderCopyOfTheDatabaseWhoWasErasedCannotBeReadAndIsNamedForErasingAgain() {
    PersonId person;
    byte[] sealed;
    byte[] kept;
    PersonId other;
    try (PersonKeys keys = start(file)) {
      person = person("1");
      other = person("2");
      sealed = database.write(tx -> keys.seal(tx, person, "test", "hello"));
      kept = database.write(tx -> keys.seal(tx, other, "test", "still here"));
      backUp();
      database.writing(tx -> keys.destroy(tx, person));
    }
    restore();
    try (PersonKeys keys = start(file)) {
      assertEquals(Optional.empty(), database.read(tx -> keys.open(tx, person, "test", sealed)));
      assertThrows(
          IllegalStateException.class,
          () -> database.write(tx -> keys.seal(tx, person, "test", "again")));
      assertEquals(
          Optional.of("still here"), database.read(tx -> keys.open(tx, other, "test", kept)));
      assertEquals(Set.of(person), keys.erasedBeforeRestore());
      database.writing(tx -> keys.destroy(tx, person));
    }
    try (PersonKeys keys = start(file)) {
      assertEquals(Set.of(), keys.erasedBeforeRestore());
    }
  }

  @Test
  void anOlderCopyOfTheKeyStoreDoesNotBringAKeyBack() throws IOException {
    byte[] sealed;
    PersonId person = person("1");
    Path copy = home.resolve("copy.keys");
    try (PersonKeys keys = start(file)) {
      sealed = database.write(tx -> keys.seal(tx, person, "test", "hello"));
      Files.copy(store, copy);
      database.writing(tx -> keys.destroy(tx, person));
    }
    Files.copy(copy, store, StandardCopyOption.REPLACE_EXISTING);
    try (PersonKeys keys = start(file)) {
      assertEquals(Optional.empty(), database.read(tx -> keys.open(tx, person, "test", sealed)));
    }
  }

  private PersonKeys start(Path from) {
    return PersonKeys.open(from, directory, database, CLOCK);
  }

  private UnusableStorage refused(Path from, String because) {
    UnusableStorage refused = assertThrows(UnusableStorage.class, () -> start(from));
    assertTrue(refused.toString().contains(because), refused::toString);
    return refused;
  }

  private Database other() {
    Database other =
        SqliteDatabase.open(new DataDirectory(home.resolve("other")), System::nanoTime);
    new Migrations(other, CLOCK).apply(List.of("core", "privacy"));
    return other;
  }

  private PersonId person(String account) {
    UserId user = new UserId(new Platform("discord"), account);
    return database.write(
        tx -> new IdentityStore(new CommunityStore()).resolvePerson(tx, user, Instant.EPOCH).id());
  }

  private void backUp() {
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + directory.databaseFile()).open()) {
      handle.execute("VACUUM INTO ?", home.resolve("backup.db").toString());
    }
  }

  private void restore() {
    database.close();
    try {
      Files.copy(
          home.resolve("backup.db"), directory.databaseFile(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = SqliteDatabase.open(directory, System::nanoTime);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void chmod(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
