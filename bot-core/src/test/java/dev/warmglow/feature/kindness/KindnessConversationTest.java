package dev.warmglow.feature.kindness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class KindnessConversationTest extends StoreContract {
  private static final String WORDS = "Thank you for listening";

  @TempDir Path temporary;
  private Stage stage;
  private KindnessFeature feature;
  private Someone ana;
  private Someone ben;
  private Someone eve;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.add("kindness");
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    feature =
        new KindnessFeature(
            stage.directory(), stage.keys(), stage.outbox(), stage.jobs(), stage.clock());
    stage.play(feature);
    ana = stage.member("Ana");
    ben = stage.member("Ben");
    eve = stage.member("Eve");
  }

  private String thank() {
    return ana.says("thanks", "person", ben, "message", WORDS).text().plain();
  }

  private static String text(Message message) {
    return message.text().plain();
  }

  @Test
  void aMessageIsThankedForByThankingWhoeverWroteIt() {
    MessageRef message = new MessageRef(Stage.CHANNEL, "7");
    RawValue.Account author = new RawValue.Account(ben.user(), "Ben", false);
    String answer = text(ana.uses("thank", new Subject(message, author, "hi"), "message", WORDS));
    assertTrue(answer.contains("Only Ben can read it"), answer);
    Subject nobody = new Subject(message, null, "hi");
    assertTrue(
        Stage.refusal(() -> ana.uses("thank", nobody, "message", WORDS))
            .startsWith("I cannot see who wrote this message."));
  }

  @Test
  void aReceiverWithoutAPrivateChatIsToldInTheChannelAndTheNoteNamesNobodyElse() {
    String answer = thank();
    assertTrue(answer.contains("Only Ben can read it"), answer);
    assertEquals(1, stage.channel().size());
    Message note = stage.channel().getFirst();
    assertFalse(text(note).contains("Ana") || text(note).contains(WORDS), text(note));
    assertEquals(
        List.of(ben.user()),
        note.text().spans().stream()
            .filter(Span.Mention.class::isInstance)
            .map(span -> ((Span.Mention) span).user())
            .toList());
  }

  @Test
  void onlyTheReceiverCanOpenIt() {
    thank();
    Message note = stage.channel().getFirst();
    assertEquals("This one is for somebody else.", Stage.refusal(() -> eve.presses(note, "Open")));
    assertEquals("This one is for somebody else.", Stage.refusal(() -> ana.presses(note, "Open")));
    Message opened = ben.presses(note, "Open");
    assertTrue(text(opened).contains("Ana") && text(opened).contains(WORDS), text(opened));
  }

  @Test
  void whatTheReceiverShowsIsInTheChannelWithBothNamesAndTheNoteIsGone() {
    thank();
    Message note = stage.channel().getFirst();
    ben.presses(ben.presses(note, "Open"), "Show it");
    assertEquals(1, stage.channel().size());
    String shown = text(stage.channel().getFirst());
    assertTrue(shown.contains("Ana thanks Ben") && shown.contains(WORDS), shown);
  }

  @Test
  void shownTwiceItIsThereOnce() {
    thank();
    Message opened = ben.presses(stage.channel().getFirst(), "Open");
    ben.presses(opened, "Show it");
    ben.presses(opened, "Show it");
    assertEquals(1, stage.channel().size());
  }

  @Test
  void aReceiverWithAPrivateChatGetsItThereAndTheChannelSeesNothing() {
    Someone privately = ben.inPrivate();
    ben.says("kindness inbox");
    thank();
    assertEquals(List.of(), stage.channel());
    Message received = ben.privately().getFirst();
    assertTrue(text(received).contains(WORDS));
    privately.presses(received, "Show it");
    assertTrue(text(stage.channel().getFirst()).contains(WORDS));
  }

  @Test
  void whatIsKeptStaysInTheInboxAndOutOfTheChannel() {
    thank();
    ben.presses(ben.presses(stage.channel().getFirst(), "Open"), "Keep it");
    assertEquals(List.of(), stage.channel());
    assertTrue(text(ben.says("kindness inbox")).contains(WORDS));
    assertFalse(text(eve.says("kindness inbox")).contains(WORDS));
  }

  @Test
  void whatTheReceiverDeletesIsGoneEverywhere() {
    ben.says("kindness setting", "wish", "show");
    thank();
    assertTrue(text(stage.channel().getFirst()).contains(WORDS));
    ben.presses(ben.presses(ben.says("kindness inbox"), "Ana"), "Delete");
    assertEquals(List.of(), stage.channel());
    assertFalse(text(ana.says("kindness given")).contains(WORDS));
    assertEquals(0, readableRows());
  }

  @Test
  void whatTheGiverTakesBackIsGoneEverywhere() {
    ben.inPrivate();
    ben.says("kindness inbox");
    thank();
    ana.presses(ana.says("kindness given"), "Ben");
    assertEquals(List.of(), ben.privately());
    assertFalse(text(ben.says("kindness inbox")).contains(WORDS));
  }

  @Test
  void whatIsTakenBackWhileItIsOnItsWayIsRemovedWhenItArrives() {
    ben.says("kindness setting", "wish", "show");
    stage.holdDeliveries(true);
    thank();
    Runnable arrives = stage.outbox().underWay();
    ana.presses(ana.says("kindness given"), "Ben");
    arrives.run();
    stage.holdDeliveries(false);
    assertEquals(1, stage.channel().size());
    stage.pass(Duration.ofMinutes(1));
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void whatWasShownLongAgoCanStillBeTakenBack() {
    ben.says("kindness setting", "wish", "show");
    thank();
    stage.pass(Duration.ofDays(40));
    stage.outbox().forgetDelivered();
    assertEquals(1, stage.channel().size());
    ana.presses(ana.says("kindness given"), "Ben");
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void onlyWhoseItIsCanTakeItBackOrDeleteIt() {
    thank();
    Message given = ana.says("kindness given");
    assertEquals("This one is for somebody else.", Stage.refusal(() -> eve.presses(given, "Ben")));
    Message inbox = ben.presses(ben.says("kindness inbox"), "Ana");
    assertEquals(
        "This one is for somebody else.", Stage.refusal(() -> eve.presses(inbox, "Delete")));
  }

  @Test
  void whoWouldLikeItShownIsNamedInTheChannelAtOnce() {
    ben.says("kindness setting", "wish", "show");
    assertEquals("Your thank-you is in the channel.", thank());
    assertTrue(text(stage.channel().getFirst()).contains("Ana thanks @Ben"));
  }

  @Test
  void whoKeepsThemPrivateIsNotAskedToShowThem() {
    ben.says("kindness setting", "wish", "private");
    thank();
    Message opened = ben.presses(stage.channel().getFirst(), "Open");
    assertFalse(Someone.canPress(opened, "Show it"));
    assertTrue(Someone.canPress(opened, "Delete"));
  }

  @Test
  void whoWouldRatherNotGetsNoneAndTheGiverReadsSoKindly() {
    ben.says("kindness setting", "wish", "none");
    String said = Stage.refusal(this::thank);
    assertTrue(said.contains("nothing about you"), said);
    assertEquals(List.of(), stage.channel());
    assertEquals(0, readableRows());
  }

  @Test
  void threeAWeekToTheSamePersonAndTheFourthWaits() {
    for (int i = 0; i < 3; i++) {
      thank();
    }
    assertTrue(Stage.refusal(this::thank).contains("three times this week"));
    ana.says("thanks", "person", eve, "message", WORDS);
    stage.pass(Duration.ofDays(7));
    thank();
  }

  @Test
  void whatWasTakenBackStillCountsAndIsForgottenOnceItNoLongerDoes() {
    for (int i = 0; i < 3; i++) {
      thank();
      ana.presses(ana.says("kindness given"), "Ben");
    }
    assertTrue(Stage.refusal(this::thank).contains("three times this week"));
    stage.pass(Duration.ofDays(8));
    assertEquals(0, rows());
  }

  @Test
  void itIsForSomebodyElseAndForPeople() {
    assertTrue(
        Stage.refusal(() -> ana.says("thanks", "person", ana, "message", WORDS))
            .contains("somebody else"));
    RawValue bot = new RawValue.Account(new UserId(Stage.PLATFORM, "bot"), "Bot", true);
    assertTrue(
        Stage.refusal(() -> ana.says("thanks", "person", bot, "message", WORDS))
            .contains("for people"));
    assertTrue(
        Stage.refusal(() -> ana.inPrivate().says("thanks", "person", ben, "message", WORDS))
            .contains("in the group"));
  }

  @Test
  void wordsAndNamesAreUnreadableInTheDatabase() {
    thank();
    List<byte[]> columns =
        database()
            .read(tx ->
                tx.handle()
                    .select(
                        "SELECT words FROM thanks UNION ALL SELECT giver_name FROM thanks"
                            + " UNION ALL SELECT receiver_name FROM thanks")
                    .mapTo(byte[].class)
                    .list());
    assertEquals(3, columns.size());
    for (byte[] column : columns) {
      String raw = new String(column, StandardCharsets.ISO_8859_1);
      assertFalse(raw.contains("Thank") || raw.contains("Ana") || raw.contains("Ben"), raw);
    }
  }

  @Test
  void withTheKeyOfWhoWroteItDestroyedItIsGoneFromEveryList() {
    thank();
    database().writing(tx -> stage.keys().destroy(tx, ana.person(tx)));
    assertFalse(text(ben.says("kindness inbox")).contains(WORDS));
  }

  @Test
  void erasingTakesBackWhatWasPostedAndLeavesNothing() {
    ben.says("kindness setting", "wish", "show");
    thank();
    ana.says("thanks", "person", eve, "message", WORDS);
    assertEquals(2, stage.channel().size());
    database().writing(tx -> feature.erase(tx, ben.person(tx)));
    stage.outbox().deliver();
    assertEquals(1, stage.channel().size());
    database().writing(tx -> feature.erase(tx, ana.person(tx)));
    stage.outbox().deliver();
    assertEquals(List.of(), stage.channel());
    assertEquals(0, rows());
  }

  @Test
  void exportingTellsWhatWasGivenAndReceived() {
    thank();
    List<String> given = database().read(tx -> feature.export(tx, ana.person(tx)));
    List<String> received = database().read(tx -> feature.export(tx, ben.person(tx)));
    assertTrue(given.getFirst().startsWith("thanked Ben") && given.getFirst().contains(WORDS));
    assertTrue(received.getFirst().startsWith("was thanked by Ana"));
  }

  private int rows() {
    return database()
        .read(tx -> tx.handle().select("SELECT COUNT(*) FROM thanks").mapTo(Integer.class).one());
  }

  private int readableRows() {
    return database()
        .read(tx ->
            tx.handle()
                .select("SELECT COUNT(*) FROM thanks WHERE words IS NOT NULL")
                .mapTo(Integer.class)
                .one());
  }
}
