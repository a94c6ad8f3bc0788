package dev.warmglow.feature.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Starting, joining and stopping. */
class CheckinConversationTest extends CheckinContract {

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
  void itIsSaidInTheLanguageOfWhoReads() {
    database()
        .writing(tx -> {
          stage.persons().resolvePerson(tx, ana.user(), stage.clock().instant());
          stage.persons().setLanguage(tx, ana.person(tx), Locale.GERMAN);
        });
    start();
    assertTrue(ana.says("checkin join").text().plain().contains("Bevor du mitmachst"));
  }
}
