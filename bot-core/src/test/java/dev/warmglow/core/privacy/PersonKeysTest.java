package dev.warmglow.core.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.StoreContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class PersonKeysTest extends StoreContract {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final String PURPOSE = "diary.body:1";

  private final byte[] masterKey = Cipher.newKey();
  private final PersonKeys keys = new PersonKeys(new MasterKey(masterKey), CLOCK);
  private PersonId ana;
  private PersonId ben;

  @Override
  protected List<String> features() {
    return List.of("core", "privacy");
  }

  @BeforeEach
  void people() {
    IdentityStore identities = new IdentityStore(new CommunityStore());
    Platform platform = new Platform("discord");
    ana = newPerson(identities, new UserId(platform, "1"));
    ben = newPerson(identities, new UserId(platform, "2"));
  }

  @Test
  void whatWasSealedOpensAlsoAfterARestart() {
    byte[] sealed = seal(ana, "today was good \uD83C\uDF1E");
    assertEquals(Optional.of("today was good \uD83C\uDF1E"), open(keys, ana, PURPOSE, sealed));
    PersonKeys restarted = new PersonKeys(new MasterKey(masterKey), CLOCK);
    assertEquals(Optional.of("today was good \uD83C\uDF1E"), open(restarted, ana, PURPOSE, sealed));
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
  void aKeyThatWasRolledBackIsNotUsedAgain() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database()
                .writing(tx -> {
                  keys.seal(tx, ana, PURPOSE, "lost");
                  throw new IllegalArgumentException("rolled back");
                }));
    byte[] sealed = seal(ana, "kept");
    PersonKeys restarted = new PersonKeys(new MasterKey(masterKey), CLOCK);
    assertEquals(Optional.of("kept"), open(restarted, ana, PURPOSE, sealed));
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
