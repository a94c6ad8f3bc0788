package dev.warmglow.feature.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When and where the question is asked, and whom. */
class CheckinAskingTest extends CheckinContract {

  @Test
  void aBreakLastsUntilItsDayAndThoseWhoJoinedStay() {
    start();
    join(ana);
    String paused = mod.says("checkin pause", "until", "2026-11-26").text().plain();
    assertTrue(paused.contains("2026-11-26T17:30:00Z"), paused);
    int before = stage.channel().size();
    stage.pass(Duration.ofDays(3));
    assertEquals(before, stage.channel().size());
    stage.pass(Duration.ofDays(1));
    assertEquals(before + 1, stage.channel().size());
    for (String wrong : List.of("2026-11-27", "2020-01-01", "2030-01-01")) {
      assertEquals(
          "Please give a day after today, within a year.",
          Stage.refusal(() -> mod.says("checkin pause", "until", wrong)));
    }
  }

  @Test
  void nobodyJoinedNobodyIsAsked() {
    start();
    stage.pass(DAY.multipliedBy(3));
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void whoeverJoinedTheChannelIsAskedByOnePostOnTimeWithSixEqualAnswers() {
    start();
    join(ana);
    join(ben);
    stage.pass(Duration.ofMinutes(8 * 60 + 29));
    assertEquals(0, stage.channel().size());
    stage.pass(Duration.ofMinutes(1));
    assertEquals(1, stage.channel().size());
    assertEquals(6, question().controls().size());
    assertTrue(Someone.canPress(question(), "I'd rather not today"));
    stage.pass(DAY);
    assertEquals(2, stage.channel().size());
  }

  @Test
  void whoWantsToBeAskedInPrivateIsAskedThereAndCanEndItThere() {
    start();
    Message joined = ana.presses(ana.says("checkin join"), "Join");
    assertTrue(Someone.canPress(ana.presses(joined, "Ask me in private"), "Open private chat"));
    Someone privately = ana.inPrivate();
    stage.pass(Duration.ofHours(9));
    assertEquals(List.of(), stage.channel());
    Message asked = ana.privately().getLast();
    assertTrue(privately.presses(asked, "😐").text().plain().startsWith("Noted"));
    assertTrue(privately.presses(asked, "Stop asking me").text().plain().contains("have left"));
    stage.pass(DAY.multipliedBy(2));
    assertEquals(1, ana.privately().size());
    assertTrue(ana.says("checkin mine").text().plain().contains("😐"));
  }

  @Test
  void whoAskedForQuietIsNotWrittenToInPrivate() {
    start();
    ana.presses(ana.presses(ana.says("checkin join"), "Join"), "Ask me in private");
    ana.inPrivate();
    database().writing(tx -> stage.choices().setPrivateMessages(tx, ana.person(tx), false));
    stage.pass(DAY);
    assertEquals(List.of(), ana.privately());
  }

  @Test
  void afterADowntimeTheLatestIsAskedOnceAndMarkedLateAndOlderOnesAreRecordedAsSkipped() {
    start();
    join(ana);
    stage.down(DAY.multipliedBy(3).minusHours(1));
    assertEquals(0, stage.channel().size());
    stage.down(Duration.ofMinutes(9 * 60 + 35));
    assertEquals(1, stage.channel().size());
    assertFalse(question().text().plain().contains("comes late"));
    stage.down(DAY.multipliedBy(2).plusHours(2));
    assertEquals(2, stage.channel().size());
    assertTrue(question().text().plain().contains("comes late"));
    assertEquals(
        List.of("SKIPPED_MISSED", "SKIPPED_MISSED", "SKIPPED_MISSED", "SKIPPED_MISSED"),
        states().stream().filter(state -> !state.equals("ASKED")).toList());
  }

  @Test
  void theSameTimeIsAskedOnceEvenWhenTheJobRunsAgain() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    database()
        .writing(tx -> tx.handle().execute("UPDATE checkin SET next_at = next_at - 86400000"));
    stage.down(DAY);
    assertEquals(List.of("ASKED", "ASKED"), states());
    assertEquals(2, stage.channel().size());
  }

  @Test
  void whoLeftTheCommunityIsNotAsked() {
    start();
    join(ana);
    database()
        .writing(tx ->
            stage
                .persons()
                .left(
                    tx,
                    stage.communityOf(tx, Stage.GROUP),
                    ana.person(tx),
                    stage.clock().in(Duration.ofHours(1))));
    stage.pass(DAY);
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void aChannelWithANewIdIsFollowed() {
    start();
    join(ana);
    ChannelId moved = new ChannelId(Stage.PLATFORM, "moved");
    database().writing(tx -> feature.move(tx, Stage.CHANNEL, moved));
    stage.pass(DAY);
    assertEquals(1, stage.outbox().in(moved).size());
  }

  private List<String> states() {
    return database()
        .read(tx ->
            tx.handle()
                .select("SELECT state FROM checkin_occurrence ORDER BY due_at")
                .mapTo(String.class)
                .list());
  }
}
