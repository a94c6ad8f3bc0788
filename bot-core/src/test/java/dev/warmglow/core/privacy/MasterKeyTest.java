package dev.warmglow.core.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Migrations;
import dev.warmglow.core.storage.SqliteDatabase;
import dev.warmglow.core.storage.UnusableStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class MasterKeyTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @TempDir Path home;
  private DataDirectory directory;
  private Database database;
  private Path file;

  @BeforeEach
  void open() {
    directory = new DataDirectory(home.resolve("data"));
    database = SqliteDatabase.open(directory, System::nanoTime);
    new Migrations(database, CLOCK).apply(List.of("core", "privacy"));
    file = home.resolve("keys/warmglow.key");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstStartCreatesAKeyThatOnlyThisUserReads() throws IOException {
    load(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    byte[] created = Files.readAllBytes(file);
    load(file);
    assertArrayEquals(created, Files.readAllBytes(file));
  }

  @Test
  void aMissingKeyFileIsNotReplacedOnceSomethingIsSealed() throws IOException {
    sealSomething(load(file));
    load(file);
    Files.delete(file);
    refused(file, "is missing");
    assertFalse(Files.exists(file));
  }

  @Test
  void aKeyFileOfAnotherDatabaseIsRefusedOnceSomethingIsSealed() throws IOException {
    sealSomething(load(file));
    Path other = home.resolve("other.key");
    new KeyFile(other).create(Cipher.newKey());
    refused(other, "does not belong");
  }

  @Test
  void aKeyFileInTheDataDirectoryIsRefusedThroughALinkToo() throws IOException {
    refused(directory.path().resolve("warmglow.key"), "data directory");
    Path link = Files.createSymbolicLink(home.resolve("link"), directory.path());
    refused(link.resolve("deeper/warmglow.key"), "data directory");
  }

  @Test
  void aKeyFileThatEverybodyCanReadIsRefused() throws IOException {
    load(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    refused(file, "chmod 600");
  }

  @Test
  void aFileThatIsNoKeyIsRefusedWithoutShowingIt() throws IOException {
    Files.writeString(home.resolve("token"), "warmglow-key-1 5ecret");
    Files.setPosixFilePermissions(
        home.resolve("token"), PosixFilePermissions.fromString("rw-------"));
    UnusableStorage refused = refused(home.resolve("token"), "not a key file");
    assertFalse(refused.toString().contains("5ecret"));
  }

  private MasterKey load(Path from) {
    return MasterKey.loadOrCreate(from, directory, database);
  }

  private UnusableStorage refused(Path from, String because) {
    UnusableStorage refused = assertThrows(UnusableStorage.class, () -> load(from));
    assertTrue(refused.toString().contains(because), refused::toString);
    return refused;
  }

  private void sealSomething(MasterKey master) {
    PersonKeys keys = new PersonKeys(master, CLOCK);
    IdentityStore identities = new IdentityStore(new CommunityStore());
    UserId user = new UserId(new Platform("discord"), "1");
    database.writing(tx ->
        keys.seal(tx, identities.resolvePerson(tx, user, Instant.EPOCH).id(), "test", "hello"));
  }
}
