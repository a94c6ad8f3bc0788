package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.app.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of question, asked and answered on both platforms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before the first test.
class AskingConversationTest {
  private static final String DISCORD = Conversations.DISCORD;
  private static final String TELEGRAM = Conversations.TELEGRAM;
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAA"
                  + "AABJRU5ErkJggg==");

  private Stage stage;

  @BeforeAll
  void open(@TempDir Path directory) throws StartRefused, InterruptedException {
    stage = Stage.openWith(directory, new SurveyFeature());
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void everyKindOfQuestionIsAnsweredInAThreadAcrossRestarts(String platform) throws Exception {
    boolean onDiscord = platform.equals(DISCORD);
    Group group = stage.group(platform);
    Actor anna = group.member("anna").inThread("Tea");
    Actor ben = group.member("ben");
    Actor olga = group.member("olga").inThread("Tea");

    anna.runs("survey");
    anna.fills(
        "title", "Canary tea", "count", "3", "day", "2026-12-24", "time", "18:30", "mood", "Well");
    if (onDiscord) {
      anna.hears("Page 1 of 3 is noted");
    }
    stage.restart();
    if (onDiscord) {
      anna.presses("Continue");
      anna.fills("tea", "Tea 7", "where", anna.room(), "who", ben.name(), "picture", picture(anna));
      anna.hears("Page 2 of 3 is noted");
      anna.presses("Continue");
      anna.fills("note", "Canary note");
    } else {
      anna.fills(
          "zone",
          "Skip",
          "tea",
          "Tea 7",
          "where",
          "Here",
          "who",
          ben.mention(),
          "picture",
          picture(anna),
          "note",
          "Canary note");
    }
    String said = olga.hears("Canary tea; 3; 2026-12-24; 18:30; GOOD; -; t7; ");
    assertTrue(Eyes.says(said, ben.name() + "; Canary note"), said);
    assertTrue(Eyes.says(said, "beside it"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whatIsNotUnderstoodIsAskedAgainAndTheRestIsKept(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    anna.runs("survey");
    if (platform.equals(DISCORD)) {
      anna.fills(
          "title", "Canary", "count", "99", "day", "2026-12-24", "time", "18:30", "mood", "Well");
      anna.hears("outside of what is possible");
      anna.presses("Edit");
      Map<String, String> kept = anna.filledIn();
      assertEquals("Canary", kept.get("title"));
      assertEquals("99", kept.get("count"));
    } else {
      anna.fills("title", "Canary", "count", "99");
      anna.hears("outside of what is possible");
      anna.types("/back");
      anna.hears("What is it called?");
      anna.types("/cancel");
      anna.hears("All right");
    }
    group.member("olga").assertNeverRead("Canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void oneOfManyIsPickedFromWhatMatches(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    if (platform.equals(DISCORD)) {
      assertEquals("Tea 12", anna.suggested("brew", "tea", "tea 12").getFirst());
      assertEquals(25, anna.suggested("brew", "tea", "").size());
      anna.runs("brew", "tea", "t12", "count", "2");
    } else {
      anna.runs("brew");
      anna.fills("tea", "ea 12", "tea", "Tea 12", "count", "2");
    }
    anna.hears("Brewing 2 of t12.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void aPictureComesWithTheCommandAndGoesWithTheAnswer(String platform) throws Exception {
    Actor anna = stage.group(platform).member("anna");
    anna.runsWithFile("show", "picture", anna.picks("dot.png", DOT));
    anna.hears("There it is.");
    anna.runsWithFile("show", "picture", anna.picks("letter.txt", new byte[] {'h', 'i'}));
    anna.hears("Please send a picture");
  }

  /** Telegram only: on Discord an open form is nobody's business but its person's. */
  @Test
  void aFormThatIsLeftAloneEndsAndSaysSoOnce() throws Exception {
    Actor anna = stage.group(TELEGRAM).member("anna");
    anna.runs("survey");
    anna.hears("What is it called?");
    stage.forward(Duration.ofMinutes(16));
    anna.hears("I have stopped waiting");
    stage.restart();
    stage.forward(Duration.ofMinutes(16));
    assertEquals(1, anna.timesRead("I have stopped waiting"));
  }

  private static String picture(Actor actor) {
    return Forms.FILE + actor.picks("dot.png", DOT);
  }
}
