package dev.warmglow.core.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class NamesAndChoicesTest extends StoreContract {
  private static final Platform TELEGRAM = new Platform("telegram");
  private static final UserId ANA = new UserId(TELEGRAM, "1");

  private final CommunityStore communities = new CommunityStore();
  private final IdentityStore persons = new IdentityStore(communities);
  private final NameStore names = new NameStore();
  private final ChoiceStore choices = new ChoiceStore();
  private CommunityId harbor;
  private PersonId ana;

  @Override
  protected List<String> features() {
    return List.of("core", "people");
  }

  @BeforeEach
  void ana() {
    database()
        .writing(tx -> {
          harbor = communities.resolveSpace(tx, new SpaceId(TELEGRAM, "-1"), Instant.EPOCH).id();
          ana = persons.resolvePerson(tx, ANA, Instant.EPOCH).id();
          persons.seen(tx, harbor, ana, Instant.EPOCH);
          names.remember(tx, ANA, "Ana", "Ana_B");
        });
  }

  @Test
  void aMemberIsFoundByHandleInAnyCaseOfLetters() {
    assertEquals(Optional.of(ANA), find(harbor, "aNa_b"));
    assertEquals(Optional.empty(), find(harbor, "ana"));
  }

  @Test
  void nobodyIsFoundInACommunityThatTheyAreNotIn() {
    CommunityId other =
        database()
            .write(tx ->
                communities.resolveSpace(tx, new SpaceId(TELEGRAM, "-2"), Instant.EPOCH).id());
    assertEquals(Optional.empty(), find(other, "ana_b"));
  }

  @Test
  void theNewestNameCountsAndAHandleThatWasGivenUpFindsNobody() {
    database().writing(tx -> names.remember(tx, ANA, "Ana Maria", null));
    assertEquals(Optional.of("Ana Maria"), database().read(tx -> names.nameOf(tx, ANA)));
    assertEquals(Optional.empty(), find(harbor, "ana_b"));
  }

  @Test
  void theBotMayWriteInPrivateUntilThePersonSaysNo() {
    boolean before = database().read(tx -> choices.privateMessages(tx, ana));
    assertTrue(before);
    database().writing(tx -> choices.setPrivateMessages(tx, ana, false));
    boolean after = database().read(tx -> choices.privateMessages(tx, ana));
    assertFalse(after);
  }

  private Optional<UserId> find(CommunityId community, String handle) {
    return database()
        .read(tx -> names.byHandle(tx, community, TELEGRAM, handle))
        .map(NameStore.Named::user);
  }
}
