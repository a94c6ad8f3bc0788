package dev.warmglow.core.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.StoreContract;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommunityStoreTest extends StoreContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Platform TELEGRAM = new Platform("telegram");
  private static final SpaceId GROUP = new SpaceId(TELEGRAM, "-100");
  private static final SpaceId SUPERGROUP = new SpaceId(TELEGRAM, "-1001");

  private final CommunityStore communities = new CommunityStore();
  private final IdentityStore identities = new IdentityStore(communities);

  @Override
  protected List<String> features() {
    return List.of("core");
  }

  @Test
  void aSpaceKeepsItsCommunityAndAnotherSpaceHasAnother() {
    CommunityId first = resolve(GROUP, 0);
    assertEquals(first, resolve(GROUP, 1));
    assertNotEquals(first, resolve(new SpaceId(new Platform("discord"), "-100"), 2));
    assertTrue(!first.value().contains("100"));
  }

  @Test
  void languageAndZoneAreKeptAndCanBeTakenBack() {
    CommunityId id = resolve(GROUP, 0);
    database()
        .writing(tx -> {
          communities.setLanguage(tx, id, Locale.GERMAN);
          communities.setZone(tx, id, ZoneId.of("Europe/Berlin"));
        });
    assertEquals(
        new Community(id, Locale.GERMAN, ZoneId.of("Europe/Berlin")),
        database().read(tx -> communities.community(tx, id).orElseThrow()));
    database()
        .writing(tx -> {
          communities.setLanguage(tx, id, null);
          communities.setZone(tx, id, null);
        });
    assertEquals(
        new Community(id, null, null),
        database().read(tx -> communities.community(tx, id).orElseThrow()));
  }

  @Test
  void aRemovedSpaceIsNotAmongTheSpacesUntilItIsRestored() {
    CommunityId id = resolve(GROUP, 0);
    database().writing(tx -> communities.markRemoved(tx, GROUP, NOON));
    assertEquals(List.of(), spaces(id));
    database().writing(tx -> communities.restore(tx, GROUP));
    assertEquals(List.of(GROUP), spaces(id));
    assertEquals(id, resolve(GROUP, 1));
  }

  @Test
  void aMovedSpaceKeepsItsCommunityUnderBothIdsHoweverOftenItIsTold() {
    CommunityId id = resolve(GROUP, 0);
    for (int told = 0; told < 3; told++) {
      move(told);
      assertEquals(id, resolve(SUPERGROUP, told));
      assertEquals(id, resolve(GROUP, told), "late events carry the old id");
      assertEquals(List.of(SUPERGROUP), spaces(id));
    }
  }

  @Test
  void aMoveOfSpacesNeverSeenMakesOneCommunity() {
    move(0);
    assertEquals(resolve(GROUP, 1), resolve(SUPERGROUP, 1));
  }

  @Test
  void aMoveToldAfterTheOldIdWasForgottenKeepsTheNewOnes() {
    CommunityId id = resolve(SUPERGROUP, 0);
    move(1);
    assertEquals(id, resolve(GROUP, 2));
    assertEquals(List.of(SUPERGROUP), spaces(id));
  }

  @Test
  void whenTheNewIdWasSeenBeforeTheMoveTheOlderCommunityTakesItOverWithItsMembers() {
    CommunityId old = resolve(GROUP, 0);
    CommunityId hasty = resolve(SUPERGROUP, 5);
    PersonId person =
        database()
            .write(tx -> {
              PersonId id = identities.resolvePerson(tx, new UserId(TELEGRAM, "7"), NOON).id();
              identities.seen(tx, hasty, id, NOON);
              return id;
            });
    move(6);
    move(7);
    assertEquals(old, resolve(SUPERGROUP, 8));
    assertEquals(old, resolve(GROUP, 8));
    assertEquals(
        old, database().write(tx -> identities.communityOfPrivateChat(tx, person, NOON)).id());
  }

  private CommunityId resolve(SpaceId space, long second) {
    return database()
        .write(tx -> communities.resolveSpace(tx, space, NOON.plusSeconds(second)))
        .id();
  }

  private void move(long second) {
    database()
        .writing(tx -> communities.spaceMoved(tx, GROUP, SUPERGROUP, NOON.plusSeconds(second)));
  }

  private List<SpaceId> spaces(CommunityId id) {
    return database().read(tx -> communities.spacesOf(tx, id));
  }
}
