package dev.warmglow.core.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.StoreContract;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class IdentityStoreTest extends StoreContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Platform DISCORD = new Platform("discord");
  private static final UserId ANA = new UserId(DISCORD, "1");
  private static final SpaceId BIRDS = new SpaceId(DISCORD, "11");
  private static final SpaceId TREES = new SpaceId(DISCORD, "12");

  private final CommunityStore communities = new CommunityStore();
  private final IdentityStore identities = new IdentityStore(communities);

  @Override
  protected List<String> features() {
    return List.of("core");
  }

  @Test
  void anAccountKeepsItsPersonAndAnotherAccountHasAnother() {
    PersonId ana = person(ANA);
    assertEquals(ana, person(ANA));
    assertNotEquals(ana, person(new UserId(new Platform("telegram"), "1")));
    assertEquals(
        Optional.empty(),
        database().read(tx -> identities.owner(tx, new UserId(DISCORD, "never seen"))));
  }

  @Test
  void aPersonThatWasRolledBackIsNotRemembered() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .writing(tx -> {
                  identities.resolvePerson(tx, ANA, NOON);
                  throw new IllegalStateException("rolled back");
                }));
    assertEquals(Optional.empty(), database().read(tx -> identities.owner(tx, ANA)));
    assertEquals(person(ANA), person(ANA));
  }

  @Test
  void languageAndZoneAreKeptAndCanBeTakenBack() {
    PersonId ana = person(ANA);
    database()
        .writing(tx -> {
          identities.setLanguage(tx, ana, Locale.GERMAN);
          identities.setZone(tx, ana, ZoneId.of("Asia/Tokyo"));
        });
    assertEquals(
        new Person(ana, Locale.GERMAN, ZoneId.of("Asia/Tokyo")),
        database().write(tx -> identities.resolvePerson(tx, ANA, NOON)));
    database()
        .writing(tx -> {
          identities.setLanguage(tx, ana, null);
          identities.setZone(tx, ana, null);
        });
    assertEquals(
        Optional.of(new Person(ana, null, null)),
        database().read(tx -> identities.person(tx, ana)));
  }

  @Test
  void whetherTheBotMayWriteIsUnknownUntilItIsTold() {
    PersonId ana = person(ANA);
    for (PrivateChat state :
        List.of(PrivateChat.UNKNOWN, PrivateChat.OPEN, PrivateChat.CLOSED, PrivateChat.OPEN)) {
      if (state != PrivateChat.UNKNOWN) {
        database().writing(tx -> identities.setPrivateChat(tx, ANA, state));
      }
      Account expected = new Account(ANA, ana, state);
      assertEquals(List.of(expected), database().read(tx -> identities.accountsOf(tx, ana)));
      assertEquals(Optional.of(expected), database().read(tx -> identities.account(tx, ANA)));
    }
  }

  @Test
  void aPrivateChatIsAboutTheCommunityWhereThePersonWasSeenLast() {
    PersonId ana = person(ANA);
    CommunityId birds = community(BIRDS);
    CommunityId trees = community(TREES);
    seen(birds, ana, 1);
    seen(trees, ana, 2);
    assertEquals(trees, privately(ana));
    seen(birds, ana, 3);
    assertEquals(birds, privately(ana));
    seen(trees, ana, 2);
    assertEquals(birds, privately(ana), "an event that arrives late moves nothing back");
  }

  @Test
  void aPrivateChatIsNotAboutACommunityThatThePersonOrTheBotHasLeft() {
    PersonId ana = person(ANA);
    CommunityId birds = community(BIRDS);
    CommunityId trees = community(TREES);
    seen(birds, ana, 1);
    seen(trees, ana, 2);
    database().writing(tx -> communities.markRemoved(tx, TREES, NOON));
    assertEquals(birds, privately(ana));
    database().writing(tx -> communities.restore(tx, TREES));
    assertEquals(trees, privately(ana));
    database().writing(tx -> identities.left(tx, trees, ana, NOON.plusSeconds(3)));
    assertEquals(birds, privately(ana));
    seen(trees, ana, 4);
    assertEquals(trees, privately(ana));
  }

  @Test
  void somebodyWithoutACommunityGetsOneOfTheirOwnUntilTheyAreSeenElsewhere() {
    PersonId ana = person(ANA);
    CommunityId own = privately(ana);
    assertEquals(own, privately(ana));
    assertNotEquals(own, privately(person(new UserId(DISCORD, "2"))));
    CommunityId birds = community(BIRDS);
    seen(birds, ana, 1);
    assertEquals(birds, privately(ana));
  }

  @Test
  void aMembershipNeedsItsPersonAndItsCommunity() {
    CommunityId birds = community(BIRDS);
    assertThrows(JdbiException.class, () -> seen(birds, new PersonId("nobody"), 1));
    PersonId ana = person(ANA);
    assertThrows(JdbiException.class, () -> seen(new CommunityId("nowhere"), ana, 1));
    assertTrue(database().read(tx -> identities.person(tx, ana)).isPresent());
  }

  private PersonId person(UserId user) {
    return database().write(tx -> identities.resolvePerson(tx, user, NOON)).id();
  }

  private CommunityId community(SpaceId space) {
    return database().write(tx -> communities.resolveSpace(tx, space, NOON)).id();
  }

  private void seen(CommunityId community, PersonId person, long second) {
    database().writing(tx -> identities.seen(tx, community, person, NOON.plusSeconds(second)));
  }

  private CommunityId privately(PersonId person) {
    return database().write(tx -> identities.communityOfPrivateChat(tx, person, NOON)).id();
  }
}
