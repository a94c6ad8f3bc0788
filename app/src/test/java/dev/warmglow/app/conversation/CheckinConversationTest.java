package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckinConversationTest extends Conversations {
  private static final String QUESTION = "How was your canary today?";

  /** It never changes its clocks. */
  private static final String ZONE = "Asia/Tokyo";

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoJoinedIsAskedOnTimeAlsoAfterARestartAndNobodySeesTheirAnswers(String platform)
      throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");
    Actor mara = group.member("mara");
    start(group, "Every day");
    join(anna);
    ben.assertNeverRead("You are in");

    stage.restart();
    stage.forward(Duration.ofMinutes(62));
    ben.hears("Tap if you like");
    assertFalse(anna.hears("Tap if you like").contains("late"));
    anna.presses("🙁");
    anna.hears("Noted, only you can see this.");
    anna.runs("checkin mine");
    anna.hears("You answered on 1 of the last 30 days");

    for (Actor other : new Actor[] {ben, mara}) {
      other.assertNeverRead("Noted");
      other.assertNeverRead("of the last 30 days");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoLeavesIsNotAskedAgainAndAModeratorEndsIt(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");
    Actor mara = group.member("mara");
    start(group, "Monday to Friday");
    join(anna);

    anna.runs("checkin leave");
    anna.hears("Would you like to leave this check-in?");
    anna.presses("Leave");
    anna.hears("You have left");
    ben.assertNeverRead("You have left");

    ben.triesInVain("checkin stop");
    mara.runs("checkin stop");
    mara.hears("The check-in is stopped.");
    ben.hears("This check-in has ended");
    stage.forward(Duration.ofDays(3));
    mara.runs("checkin list");
    mara.hears("There is no check-in in this channel.");
    assertEquals(0, ben.timesRead("Tap if you like"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void onlyModeratorsStartOne(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    anna.triesInVain("checkin start");
    anna.assertNeverRead("What should it ask?");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void aLateOneSaysSoAndOneOlderThanTwelveHoursIsNotAsked(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    start(group, "Every day");
    join(anna);

    stage.down(Duration.ofHours(3));
    anna.hears("This one comes late.");

    stage.down(Duration.ofHours(36));
    stage.forward(Duration.ofHours(10).plusMinutes(5));
    anna.hears("Tap if you like");
    assertEquals(2, anna.timesRead("Tap if you like"), "times asked, over three days");
    assertEquals(1, anna.timesRead("This one comes late."));
  }

  /** The first time is within the hour. */
  private void start(Group group, String rhythm) throws InterruptedException {
    Actor mara = group.member("mara");
    LocalTime time = LocalTime.ofInstant(stage.clock.instant(), ZoneId.of(ZONE)).plusHours(1);
    mara.runs("checkin start");
    mara.fills(
        "question", QUESTION,
        "time", time.format(DateTimeFormatter.ofPattern("HH:mm")),
        "zone", ZONE,
        "rhythm", rhythm);
    group.member("anna").hears(QUESTION);
  }

  private static void join(Actor anna) throws InterruptedException {
    anna.presses("Join");
    anna.openPrivateChatIfInvited();
    anna.hears("Who sees your answers: only you.");
    anna.presses("Join");
    anna.hears("You are in");
  }
}
