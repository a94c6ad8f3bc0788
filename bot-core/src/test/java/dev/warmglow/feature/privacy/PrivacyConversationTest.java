package dev.warmglow.feature.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.IdentityRows;
import dev.warmglow.core.community.Person;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import dev.warmglow.feature.checkin.CheckinFeature;
import dev.warmglow.feature.kindness.KindnessFeature;
import dev.warmglow.feature.resource.ResourceFeature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class PrivacyConversationTest extends StoreContract {
  private static final Duration DAY = Duration.ofHours(24);

  @TempDir Path temporary;
  private Stage stage;
  private Someone ana;
  private Someone ben;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.addAll(List.of("checkin", "kindness", "resource"));
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    CheckinFeature checkin =
        new CheckinFeature(stage.directory(), stage.keys(), stage.outbox(), stage.jobs());
    KindnessFeature kindness =
        new KindnessFeature(
            stage.directory(), stage.keys(), stage.outbox(), stage.jobs(), stage.clock());
    ResourceFeature resource = new ResourceFeature(stage.directory());
    PrivacyFeature privacy =
        new PrivacyFeature(
            "kim@example.org",
            List.of(checkin, kindness, resource),
            new IdentityRows(stage.persons(), stage.names(), stage.choices()),
            stage.keys(),
            stage.directory(),
            stage.outbox(),
            stage.jobs());
    stage.play(checkin).play(kindness).play(resource).play(privacy);
    ana = stage.member("Ana");
    ben = stage.member("Ben");
  }

  private void live() {
    stage.moderator("Mo").says("checkin start", "question", "How is today?", "time", "18:30");
    ana.presses(ana.says("checkin join"), "Join");
    stage.pass(Duration.ofHours(9));
    ana.presses(stage.channel().getLast(), "🙂");
    ana.says("thanks", "person", ben, "message", "thank you so much");
    ana.says("resource add", "title", "Breathing", "content", "https://example.org");
  }

  @Test
  void itSaysWhatIsKeptAndWhomToAsk() {
    Message statement = ana.says("privacy");
    String text = statement.text().plain();
    for (String part : List.of("30 days", "The library", "kim@example.org", "key of your own")) {
      assertTrue(text.contains(part), text);
    }
    assertTrue(Someone.canPress(statement, "Delete my data"));
  }

  @Test
  void theExportTellsEverythingInTheClear() {
    live();
    String text = ana.presses(ana.says("privacy"), "Get my data").text().plain();
    for (String part :
        List.of("user-Ana", "joined \"How is today?\"", "good", "thank you so much", "Breathing")) {
      assertTrue(text.contains(part), text);
    }
    assertFalse(ben.says("mydata export").text().plain().contains("How is today?"));
  }

  @Test
  void nothingIsDeletedWithoutASecondWord() {
    live();
    ana.presses(ana.says("mydata erase"), "Keep it");
    stage.pass(DAY.plusMinutes(2));
    assertTrue(ana.says("mydata export").text().plain().contains("thank you so much"));
  }

  @Test
  void nothingIsDeletedForADayAndTheExportSaysWhenItWillBe() {
    live();
    Message pending = ana.presses(ana.says("mydata erase"), "Delete everything");
    assertTrue(pending.text().plain().contains("Until then nothing is deleted"), pending::toString);
    stage.pass(DAY.minusSeconds(1));
    String export = ana.says("mydata export").text().plain();
    assertTrue(export.contains("thank you so much"), export);
    assertTrue(export.contains("All of it will be deleted"), export);
    stage.pass(Duration.ofSeconds(1));
    export = ana.says("mydata export").text().plain();
    assertFalse(export.contains("thank you so much"), export);
  }

  @Test
  void whoThinksAgainInTimeKeepsEverythingWhereverTheySayIt() {
    live();
    ana.presses(ana.says("mydata erase"), "Delete everything");
    stage.pass(DAY.dividedBy(2));
    SpaceId elsewhere = new SpaceId(Stage.PLATFORM, "elsewhere");
    Someone there = ana.at(elsewhere, new ChannelId(Stage.PLATFORM, "there"));
    Message again = there.says("mydata erase");
    assertFalse(Someone.canPress(again, "Delete everything"));
    assertTrue(
        there.presses(again, "Keep my data").text().plain().startsWith("Nothing will be deleted"));
    stage.pass(DAY);
    assertTrue(ana.says("mydata export").text().plain().contains("thank you so much"));
    assertTrue(Someone.canPress(ana.says("mydata erase"), "Delete everything"));
  }

  @Test
  void askingTwiceDoesNotBeginTheDayAnew() {
    live();
    Message confirm = ana.says("mydata erase");
    ana.presses(confirm, "Delete everything");
    stage.pass(DAY.dividedBy(2));
    ana.presses(confirm, "Delete everything");
    stage.pass(DAY.dividedBy(2));
    assertFalse(ana.says("mydata export").text().plain().contains("thank you so much"));
  }

  @Test
  void whoCanBeReachedIsToldWhenItIsDone() {
    live();
    Someone alone = ana.inPrivate();
    alone.presses(alone.says("mydata erase"), "Delete everything");
    stage.pass(DAY);
    String last = alone.privately().getLast().text().plain();
    assertTrue(last.startsWith("Done. Everything of yours is deleted."), last);
  }

  @Test
  void afterErasingNothingIsLeftAndTheSameAccountIsSomebodyNew() {
    live();
    String before = database().read(tx -> ana.person(tx).value());
    ana.presses(ana.says("mydata erase"), "Delete everything");
    stage.pass(DAY.plusMinutes(2));
    assertEquals(List.of(), tablesWith(before));
    Optional<Person> owner = database().read(tx -> stage.persons().owner(tx, ana.user()));
    assertEquals(Optional.empty(), owner);
    String export = ana.says("mydata export").text().plain();
    assertFalse(export.contains("How is today?") || export.contains("thank you"), export);
    ana.presses(ana.says("checkin join"), "Join");
    assertTrue(ben.says("resource find", "query", "breath").text().plain().contains("Breathing"));
  }

  @Test
  void whatWasSealedBeforeNeverOpensAgain() {
    live();
    byte[] sealed =
        database()
            .read(tx -> tx.handle().select("SELECT words FROM thanks").mapTo(byte[].class).one());
    PersonId person = database().read(tx -> ana.person(tx));
    ana.presses(ana.says("mydata erase"), "Delete everything");
    stage.pass(DAY.plusMinutes(2));
    Optional<String> opened =
        database().read(tx -> stage.keys().open(tx, person, "thanks.words:any", sealed));
    assertEquals(Optional.empty(), opened);
  }

  /** Tables in which the person is still named, but for the bare row that keeps the key dead. */
  private List<String> tablesWith(String person) {
    List<String> queries =
        List.of(
            "SELECT 'membership' FROM membership WHERE person_id = ?",
            "SELECT 'account' FROM account WHERE person_id = ?",
            "SELECT 'choice' FROM person_choice WHERE person_id = ?",
            "SELECT 'participant' FROM checkin_participant WHERE person_id = ?",
            "SELECT 'answer' FROM checkin_answer WHERE person_id = ?",
            "SELECT 'giver' FROM thanks WHERE giver_id = ?",
            "SELECT 'receiver' FROM thanks WHERE receiver_id = ?",
            "SELECT 'wish' FROM kindness_wish WHERE person_id = ?",
            "SELECT 'erasure' FROM erasure WHERE person_id = ?",
            "SELECT 'resource' FROM resource WHERE added_by = ?");
    return database()
        .read(tx ->
            queries.stream()
                .flatMap(
                    query -> tx.handle().select(query, person).mapTo(String.class).list().stream())
                .toList());
  }
}
