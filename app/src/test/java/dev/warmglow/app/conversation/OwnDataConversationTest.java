package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDataConversationTest extends Conversations {

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void helpListsWhatOneCanDo(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    anna.runs("help");
    anna.hears("/thanks");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void everyoneIsAnsweredInTheLanguageTheyChoseAlsoAfterARestart(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");

    anna.runs("settings language", "language", "de");
    anna.hears("Deine Einstellungen");
    stage.restart();
    anna.runs("help");
    anna.hears("Hallo.");
    ben.runs("help");
    ben.hears("Hello.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoChoseNothingIsAnsweredInTheLanguageOfTheirClient(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    anna.speaks("de");
    anna.runs("help");
    anna.hears("Hallo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void privacySaysWhatIsKeptAndWhomToAsk(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    anna.runs("privacy");
    anna.hears("Who runs this bot: mara@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void peopleGetTheirOwnDataAloneAndNothingIsLeftWhenTheyErasedIt(String platform)
      throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben").met();
    anna.runs("thanks", "person", ben.name(), "message", "canary one");
    anna.hears("Delivered");

    anna.runs("mydata export");
    anna.openPrivateChatIfInvited();
    anna.hears("thanked " + ben.name());
    ben.runs("mydata export");
    ben.openPrivateChatIfInvited();
    ben.hears("was thanked by " + anna.name());

    anna.runs("mydata erase");
    anna.hears("after that it cannot be undone.");
    anna.presses("Delete everything");
    anna.hears("Until then nothing is deleted");
    stage.down(Duration.ofHours(23));
    anna.runs("mydata export");
    assertTrue(anna.hears("what is kept about you").contains("canary one"));
    stage.down(Duration.ofMinutes(61));
    stage.forward(Duration.ofMinutes(2));
    ben.runs("kindness inbox");
    ben.hears("There is nothing here at the moment.");
    anna.runs("mydata export");
    anna.openPrivateChatIfInvited();
    assertFalse(anna.hears("what is kept about you").contains("thanked"));
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoThinksAgainWithinADayKeepsEverything(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    anna.runs("thanks", "person", group.member("ben").met().name(), "message", "canary two");
    anna.hears("Delivered");
    anna.runs("mydata erase");
    anna.openPrivateChatIfInvited();
    anna.hears("24 hours to think again");
    anna.presses("Delete everything");
    anna.hears("Until then nothing is deleted");

    stage.down(Duration.ofHours(20));
    anna.runs("mydata erase");
    anna.hears("will be deleted");
    anna.presses("Keep my data after all");
    anna.hears("Nothing will be deleted.");
    stage.forward(Duration.ofHours(30));
    anna.runs("mydata export");
    anna.hears("canary two");
  }
}
