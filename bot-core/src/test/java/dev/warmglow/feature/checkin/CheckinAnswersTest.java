package dev.warmglow.feature.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.message.Message;
import dev.warmglow.feature.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people answer, who reads it, and how long it is kept. */
class CheckinAnswersTest extends CheckinContract {

  @Test
  void anAnswerIsAcknowledgedInPrivateAndNobodyElseSeesThatThereIsOne() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    List<Message> before = stage.channel();
    assertEquals("Noted, only you can see this.", answer(ana, "😞"));
    assertEquals(before, stage.channel());
    assertTrue(ana.says("checkin mine").text().plain().contains("😞"));
    join(ben);
    assertFalse(ben.says("checkin mine").text().plain().contains("😞"));
    assertFalse(mod.says("checkin list").text().plain().contains("Ana"));
  }

  @Test
  void anAnswerIsUnreadableInTheDatabaseAndGivenTwiceItIsTheLastOne() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    answer(ana, "😄");
    answer(ana, "I'd rather not today");
    String mine = ana.says("checkin mine").text().plain();
    assertTrue(mine.contains("I'd rather not today") && !mine.contains("😄"), mine);
    List<byte[]> moods =
        database()
            .read(tx ->
                tx.handle().select("SELECT mood FROM checkin_answer").mapTo(byte[].class).list());
    assertEquals(1, moods.size());
    assertTrue(moods.getFirst().length > 20);
    assertFalse(
        new String(moods.getFirst(), StandardCharsets.ISO_8859_1).equals(Mood.RATHER_NOT.code()));
  }

  @Test
  void whoTapsWithoutHavingJoinedReadsTheConsentAndTheAnswerWaitsForIt() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    Message consent = ben.presses(question(), "🙂");
    assertTrue(consent.text().plain().contains("only you"));
    assertTrue(ben.says("checkin mine").text().plain().contains("no answers"));
    ben.presses(consent, "Join");
    assertTrue(ben.says("checkin mine").text().plain().contains("🙂"));
  }

  @Test
  void anAnswerCanBeChangedForADayAndNotAfterTheNextQuestion() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    Message monday = question();
    stage.pass(Duration.ofHours(23));
    assertTrue(ana.presses(monday, "🙂").text().plain().startsWith("Noted"));
    stage.pass(Duration.ofHours(1));
    assertTrue(Stage.refusal(() -> ana.presses(monday, "😄")).contains("over"));
    assertTrue(ana.presses(question(), "😄").text().plain().startsWith("Noted"));
  }

  @Test
  void leavingKeepsTheAnswersOrDeletesThemAsThePersonSays() {
    start();
    join(ana);
    join(ben);
    stage.pass(Duration.ofHours(9));
    answer(ana, "🙂");
    answer(ben, "🙂");
    ana.presses(ana.says("checkin leave"), "Leave, keep");
    assertTrue(ana.says("checkin mine").text().plain().contains("🙂"));
    ben.presses(ben.says("checkin leave"), "Leave and delete");
    assertFalse(ben.says("checkin mine").text().plain().contains("🙂"));
    assertTrue(Stage.refusal(() -> ben.says("checkin leave")).contains("do not take part"));
    stage.pass(DAY);
    assertEquals(1, stage.channel().size());
  }

  @Test
  void historySaysOnHowManyDaysAndNeverInARowAndCanBeDeleted() {
    start();
    join(ana);
    for (int day = 0; day < 5; day++) {
      stage.pass(DAY);
      if (day != 2) {
        answer(ana, "🙂");
      }
    }
    Message mine = ana.says("checkin mine");
    assertTrue(mine.text().plain().contains("4 of the last 30 days"), mine.text()::plain);
    ana.presses(mine, "Delete all");
    assertTrue(ana.says("checkin mine").text().plain().contains("no answers"));
  }

  @Test
  void answersAreDeletedAfterThirtyDays() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    answer(ana, "🙂");
    stage.pass(DAY.multipliedBy(28));
    assertEquals(1, answersKept());
    stage.pass(DAY.multipliedBy(2));
    assertEquals(0, answersKept());
  }

  @Test
  void erasingLeavesNothing() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    answer(ana, "🙂");
    assertEquals(2, exported(ana).size());
    database().writing(tx -> feature.erase(tx, ana.person(tx)));
    assertEquals(List.of(), exported(ana));
    assertEquals(0, answersKept());
  }

  private int answersKept() {
    return database()
        .read(tx ->
            tx.handle().select("SELECT COUNT(*) FROM checkin_answer").mapTo(Integer.class).one());
  }
}
