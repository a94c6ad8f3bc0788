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
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thanking, opening, showing and keeping. */
class KindnessConversationTest extends KindnessContract {

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
  void exportingTellsWhatWasGivenAndReceived() {
    thank();
    List<String> given = database().read(tx -> feature.export(tx, ana.person(tx)));
    List<String> received = database().read(tx -> feature.export(tx, ben.person(tx)));
    assertTrue(given.getFirst().startsWith("thanked Ben") && given.getFirst().contains(WORDS));
    assertTrue(received.getFirst().startsWith("was thanked by Ana"));
  }
}
