package dev.warmglow.feature.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Monday at ten in Berlin. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class CheckinConversationTest extends StoreContract {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String QUESTION = "How is today going?";

  @TempDir Path temporary;
  private Stage stage;
  private CheckinFeature feature;
  private Someone mod;
  private Someone ana;
  private Someone ben;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.add("checkin");
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    feature = new CheckinFeature(stage.directory(), stage.keys(), stage.outbox(), stage.jobs());
    stage.play(feature);
    mod = stage.moderator("Mo");
    ana = stage.member("Ana");
    ben = stage.member("Ben");
  }

  private Message start() {
    return mod.says("checkin start", "question", QUESTION, "time", "18:30");
  }

  private void join(Someone who) {
    who.presses(who.says("checkin join"), "Join");
  }

  private Message question() {
    return stage.channel().getLast();
  }

  @Test
  void startingSaysWhatWasSetAndOffersToJoin() {
    Message started = start();
    String text = started.text().plain();
    assertTrue(text.contains(QUESTION), text);
    assertTrue(text.contains("Every day at 18:30 (Europe/Berlin)"), text);
    assertTrue(text.contains("2026-11-23T17:30:00Z"), text);
    assertTrue(Someone.canPress(started, "Join"));
  }

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
  void onlyModeratorsMayStartAndStop() {
    assertEquals(Access.MODERATOR, Starting.START.access());
    assertEquals(Access.MODERATOR, Presses.STOP.access());
  }

  @Test
  void itIsStartedInAChannelAndNotInPrivate() {
    Someone privately =
        new Someone(stage, "Mo", Access.MODERATOR, null, new ChannelId(Stage.PLATFORM, "p"));
    String said =
        Stage.refusal(() -> privately.says("checkin start", "question", "q", "time", "9"));
    assertTrue(said.contains("belongs to a channel"), said);
  }

  @Test
  void whoIsAskedToJoinReadsPurposeAudienceAndDurationFirstAndNothingIsStoredYet() {
    Message consent = ana.presses(start(), "Join");
    String text = consent.text().plain();
    for (String part : List.of(QUESTION, "What it is for", "only you", "30 days", "Saying no")) {
      assertTrue(text.contains(part), text);
    }
    assertTrue(exported(ana).isEmpty());
    ana.presses(consent, "No thanks");
    stage.pass(DAY);
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void consentIsKeptWithItsTimeAndWording() {
    start();
    join(ana);
    assertEquals(
        List.of("joined \"How is today going?\" (CHANNEL), consent 1 at 2026-11-23T09:00:00Z"),
        exported(ana));
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
  void severalInAChannelAreToldApartByAMenu() {
    start();
    mod.says("checkin start", "question", "And the week?", "time", "9", "rhythm", "weekly");
    ana.presses(ana.presses(ana.says("checkin join"), "And the week"), "Join");
    assertTrue(exported(ana).getFirst().contains("And the week?"));
    mod.presses(mod.says("checkin stop"), "And the week");
    assertTrue(question().text().plain().contains("has ended"));
    assertTrue(mod.says("checkin list").text().plain().contains(QUESTION));
    assertFalse(mod.says("checkin list").text().plain().contains("And the week?"));
  }

  @Test
  void aStoppedOneAsksNobodyAndItsButtonsSayThatItHasEnded() {
    start();
    join(ana);
    stage.pass(Duration.ofHours(9));
    Message asked = question();
    mod.says("checkin stop");
    assertTrue(Stage.refusal(() -> ana.presses(asked, "🙂")).contains("ended"));
    stage.pass(DAY.multipliedBy(2));
    assertEquals(2, stage.channel().size());
  }

  @Test
  void aPressFromAnotherCommunityDoesNothing() {
    Message started = start();
    Someone stranger =
        stage
            .member("Sam")
            .at(
                new SpaceId(Stage.PLATFORM, "elsewhere"),
                new ChannelId(Stage.PLATFORM, "elsewhere"));
    assertTrue(Stage.refusal(() -> stranger.presses(started, "Join")).contains("ended"));
    assertTrue(
        Stage.refusal(() -> stranger.inPrivate().presses(started, "Join")).contains("ended"));
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

  @Test
  void itIsSaidInTheLanguageOfWhoReads() {
    database()
        .writing(tx -> {
          stage.persons().resolvePerson(tx, ana.user(), stage.clock().instant());
          stage.persons().setLanguage(tx, ana.person(tx), Locale.GERMAN);
        });
    start();
    assertTrue(ana.says("checkin join").text().plain().contains("Bevor du mitmachst"));
  }

  private String answer(Someone who, String face) {
    return who.presses(question(), face).text().plain();
  }

  private List<String> exported(Someone who) {
    return database().read(tx -> feature.export(tx, who.person(tx)));
  }

  private int answersKept() {
    return database()
        .read(tx ->
            tx.handle().select("SELECT COUNT(*) FROM checkin_answer").mapTo(Integer.class).one());
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
