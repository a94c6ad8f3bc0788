package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.simulator.person.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksConversationTest extends Conversations {
  private static final String WORDS = "You fed my canary, that was kind";

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void theReceiverOpensItShowsItAndTheGiverTakesItBack(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben").met();
    Actor olga = group.member("olga");

    anna.runs("thanks", "person", ben.name(), "message", WORDS);
    anna.hears("Only " + ben.name() + " can read it");
    ben.hears("a thank-you is waiting for you");

    stage.restart();
    ben.presses("Open");
    ben.openPrivateChatIfInvited();
    ben.hears(WORDS);
    olga.assertNeverRead(WORDS);

    ben.presses("Show it in the channel");
    ben.hears("It is in the channel now.");
    olga.hears(WORDS);

    anna.runs("kindness given");
    anna.openPrivateChatIfInvited();
    anna.hears("Thank-yous you gave");
    anna.presses(ben.name() + ": You fed");
    anna.hears("You have taken it back.");
    olga.seesVanish(WORDS);
  }

  /** Telegram only: on Discord a post carries a key, and sending it again does nothing twice. */
  @Test
  void whoeverCausedAPostIsAskedWhetherItAppearedWhenNobodyKnows() throws Exception {
    Group group = stage.group(TELEGRAM);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben").met().inPrivate();
    Actor olga = group.member("olga");
    anna.runs("thanks", "person", ben.name(), "message", WORDS);
    ben.hears(WORDS);

    stage.telegram.addFault(new Fault("sendMessage", Fault.Kind.DROP_BEFORE, 1, Duration.ZERO));
    ben.presses("Show it in the channel");
    ben.hears("Did it appear?");
    stage.restart();
    olga.assertNeverRead(WORDS);
    ben.presses("Send again");
    ben.hears("I am sending it again.");
    olga.hears(WORDS);
    assertEquals(1, ben.timesRead("Did it appear?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void nobodyElseOpensIt(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor olga = group.member("olga");

    anna.runs("thanks", "person", group.member("ben").met().name(), "message", WORDS);
    olga.hears("a thank-you is waiting for you");
    olga.presses("Open");
    olga.hears("This one is for somebody else.");
    olga.assertNeverRead(WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void nobodyThanksThemselves(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna").met();
    anna.runs("thanks", "person", anna.name(), "message", WORDS);
    anna.hears("That one is for somebody else to say.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void aBotIsNotThanked(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    if (platform.equals(DISCORD)) {
      anna.runs("thanks", "person", anna.bot(), "message", WORDS);
    } else {
      anna.types("/thanks@" + anna.bot() + " @" + anna.bot() + " " + WORDS);
    }
    anna.hears("Thank-yous are for people.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoJoinedCanBeThankedBeforeTheyEverTalkedToTheBot(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");
    stage.restart();
    anna.runs("thanks", "person", ben.name(), "message", WORDS);
    ben.hears("a thank-you is waiting for you");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoWouldRatherReceiveNoneReceivesNone(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");

    ben.runs("kindness setting", "wish", "none");
    ben.openPrivateChatIfInvited();
    ben.hears("You will not receive thank-yous here.");
    anna.runs("thanks", "person", ben.name(), "message", WORDS);
    anna.hears("would rather not receive thank-yous here");
    anna.assertNeverRead("You will not receive");
    assertEquals(0, ben.timesRead("is waiting for you. Only you can open it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void oneThanksAnotherThreeTimesAWeek(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    String ben = group.member("ben").met().name();

    for (int i = 1; i <= 3; i++) {
      anna.runs("thanks", "person", ben, "message", WORDS + " " + i);
      anna.hears("Delivered");
    }
    anna.runs("thanks", "person", ben, "message", WORDS + " 4");
    anna.hears("three times this week");
    anna.runs("thanks", "person", group.member("olga").met().name(), "message", WORDS);
    anna.hears("Delivered");
  }
}
