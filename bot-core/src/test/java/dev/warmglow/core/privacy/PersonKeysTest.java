package dev.warmglow.core.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.StoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class PersonKeysTest extends StoreContract {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final String PURPOSE = "diary.body:1";

  @TempDir Path home;
  private PersonKeys keys;
  private PersonId ana;
  private PersonId ben;

  @Override
  protected List<String> features() {
    return List.of("core", "privacy");
  }

  @BeforeEach
  void people() {
    keys = start();
    IdentityStore identities = new IdentityStore(new CommunityStore());
    Platform platform = new Platform("discord");
    ana = newPerson(identities, new UserId(platform, "1"));
    ben = newPerson(identities, new UserId(platform, "2"));
  }

  @AfterEach
  void close() {
    keys.close();
  }

  @Test
  void whatWasSealedOpensAlsoAfterARestart() {
    byte[] sealed = seal(ana, "today was good \uD83C\uDF1E");
    assertEquals(Optional.of("today was good \uD83C\uDF1E"), open(keys, ana, PURPOSE, sealed));
    restart();
    assertEquals(Optional.of("today was good \uD83C\uDF1E"), open(keys, ana, PURPOSE, sealed));
  }

  @Test
  void theTextIsNotInTheSealAndTwoSealsDiffer() {
    byte[] sealed = seal(ana, "today was good");
    assertFalse(
        new String(sealed, StandardCharsets.ISO_8859_1).contains("good"), "readable in the seal");
    assertNotEquals(Arrays.toString(sealed), Arrays.toString(seal(ana, "today was good")));
  }

  @Test
  void aSealMovedToAnotherRowOrPersonOrChangedDoesNotOpen() {
    byte[] sealed = seal(ana, "mine");
    seal(ben, "his");
    assertThrows(BrokenSeal.class, () -> open(keys, ana, "diary.body:2", sealed));
    assertThrows(BrokenSeal.class, () -> open(keys, ben, PURPOSE, sealed));
    byte[] changed = sealed.clone();
    changed[changed.length / 2] ^= 1;
    assertThrows(BrokenSeal.class, () -> open(keys, ana, PURPOSE, changed));
    assertThrows(BrokenSeal.class, () -> open(keys, ana, PURPOSE, new byte[3]));
  }

  @Test
  void aDestroyedKeyOpensNothingAndSealsNothingAndOthersStay() {
    byte[] sealed = seal(ana, "mine");
    byte[] other = seal(ben, "his");
    database().writing(tx -> keys.destroy(tx, ana));
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
    assertThrows(IllegalStateException.class, () -> seal(ana, "again"));
    assertEquals(Optional.of("his"), open(keys, ben, PURPOSE, other));
    database().writing(tx -> keys.destroy(tx, ana));
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
  }

  @Test
  void somebodyForgottenBeforeTheyWroteAnythingGetsNoKeyLater() {
    database().writing(tx -> keys.destroy(tx, ana));
    assertThrows(IllegalStateException.class, () -> seal(ana, "too late"));
  }

  @Test
  void aDestroyedKeyStaysDestroyedAfterARestart() {
    byte[] sealed = seal(ana, "mine");
    database().writing(tx -> keys.destroy(tx, ana));
    restart();
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
    assertThrows(IllegalStateException.class, () -> seal(ana, "again"));
    assertEquals(Set.of(), keys.erasedBeforeRestore());
  }

  @Test
  void aKeyThatAProcessCouldNotDestroyAfterItsCommitIsDestroyedAtTheNextStart() {
    byte[] sealed = seal(ana, "mine");
    // The commit without what comes after it, as when the process is killed in between.
    database().writing(tx -> new LedgerStore().erase(tx, ana, Instant.EPOCH));
    assertEquals(Optional.of("mine"), open(keys, ana, PURPOSE, sealed));
    restart();
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
    assertThrows(IllegalStateException.class, () -> seal(ana, "again"));
  }

  @Test
  void aKeyThatTheStoreFailedToDestroyIsNotUsedAnyMore() {
    byte[] sealed = seal(ana, "mine");
    keys.close();
    database().writing(tx -> keys.destroy(tx, ana));
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
    keys = start();
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
  }

  @Test
  void aKeyWhoseTransactionWasRolledBackIsThePersonsFromThenOn() {
    List<byte[]> sealed = new ArrayList<>();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database()
                .writing(tx -> {
                  sealed.add(keys.seal(tx, ana, PURPOSE, "lost"));
                  throw new IllegalArgumentException("rolled back");
                }));
    sealed.add(seal(ana, "kept"));
    restart();
    assertEquals(Optional.of("lost"), open(keys, ana, PURPOSE, sealed.getFirst()));
    assertEquals(Optional.of("kept"), open(keys, ana, PURPOSE, sealed.getLast()));
  }

  @Test
  void aKeyIsDurableBeforeAnythingSealedWithItCommits() throws IOException {
    Path copy = home.resolve("copied/bot.keys");
    byte[] sealed =
        database()
            .write(tx -> {
              byte[] bytes = keys.seal(tx, ana, PURPOSE, "mine");
              copyStore(copy);
              return bytes;
            });
    keys.close();
    Files.copy(copy, home.resolve("bot.keys"), StandardCopyOption.REPLACE_EXISTING);
    keys = start();
    assertEquals(Optional.of("mine"), open(keys, ana, PURPOSE, sealed));
  }

  @Test
  void aDestroyedKeyIsNotInTheFilesAnyMore() throws IOException {
    seal(ana, "mine");
    seal(ben, "his");
    byte[] wrapped;
    try (PersonKeyStore store = store()) {
      wrapped = store.wrapped(ana).orElseThrow();
    }
    assertTrue(filesContain(wrapped));
    database().writing(tx -> keys.destroy(tx, ana));
    assertFalse(filesContain(wrapped));
  }

  @Test
  void manyWritersAtOnceSealUnderOneKeyForEachPerson() throws Exception {
    List<Future<byte[]>> sealed = new ArrayList<>();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        PersonId owner = i % 2 == 0 ? ana : ben;
        sealed.add(writers.submit(() -> seal(owner, "text")));
      }
    }
    restart();
    for (int i = 0; i < sealed.size(); i++) {
      PersonId owner = i % 2 == 0 ? ana : ben;
      assertEquals(Optional.of("text"), open(keys, owner, PURPOSE, sealed.get(i).get()));
    }
  }

  @Test
  void whoeverReadsWhileAKeyIsDestroyedDoesNotKeepItAlive() throws Exception {
    byte[] sealed = seal(ana, "mine");
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        readers.execute(() -> open(keys, ana, PURPOSE, sealed));
      }
      database().writing(tx -> keys.destroy(tx, ana));
      assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
    }
    assertEquals(Optional.empty(), open(keys, ana, PURPOSE, sealed));
  }

  @Test
  void destroyingThatIsRolledBackKeepsTheKey() {
    byte[] sealed = seal(ana, "mine");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database()
                .writing(tx -> {
                  keys.destroy(tx, ana);
                  throw new IllegalArgumentException("rolled back");
                }));
    assertEquals(Optional.of("mine"), open(keys, ana, PURPOSE, sealed));
  }

  private PersonKeys start() {
    return PersonKeys.open(
        home.resolve("bot.key"), new DataDirectory(home.resolve("data")), database(), CLOCK);
  }

  private void restart() {
    keys.close();
    keys = start();
  }

  private PersonKeyStore store() {
    return PersonKeyStore.open(new PrivateFile("key store", home.resolve("bot.keys")));
  }

  private void copyStore(Path copy) {
    try {
      Files.createDirectories(home.resolve("copied"));
      Files.copy(home.resolve("bot.keys"), copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean filesContain(byte[] wanted) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home, "bot.keys*")) {
      for (Path file : files) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }

  private byte[] seal(PersonId owner, String text) {
    return database().write(tx -> keys.seal(tx, owner, PURPOSE, text));
  }

  private Optional<String> open(PersonKeys with, PersonId owner, String purpose, byte[] sealed) {
    return database().read(tx -> with.open(tx, owner, purpose, sealed));
  }

  private PersonId newPerson(IdentityStore identities, UserId user) {
    return database().write(tx -> identities.resolvePerson(tx, user, Instant.EPOCH)).id();
  }
}
