package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckinConversationTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"discord", "telegram"})
  void membersWhoJoinedAreAskedOnTimeAndNobodySeesTheirAnswers(String platform) throws Exception {
    try (Stage stage = Stage.open(directory)) {
      Actor mara = stage.actor(platform, "mara");
      Actor anna = stage.actor(platform, "anna");
      Actor ben = stage.actor(platform, "ben");

      mara.runs("checkin start");
      mara.fills(
          "question", "How was today?",
          "time", "18:30",
          "zone", "Europe/Berlin",
          "rhythm", "Every day");
      anna.hears("How was today?");

      anna.presses("Join");
      anna.openPrivateChatIfInvited();
      anna.hears("Only you");
      anna.presses("Join");
      anna.hears("You are in");

      stage.restart();
      stage.forward(Duration.ofHours(25));
      ben.hears("Tap if you like");
      anna.hears("Tap if you like");

      anna.presses("🙁");
      anna.hears("only you can see this");
      assertFalse(ben.everythingRead().contains("only you can see this"), ben.everythingRead());
      assertFalse(mara.everythingRead().contains("only you can see this"));

      anna.runs("checkin mine");
      anna.hears("1 of the last 30 days");
      assertFalse(mara.everythingRead().contains("of the last 30 days"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"discord", "telegram"})
  void onlyModeratorsStartOne(String platform) throws Exception {
    try (Stage stage = Stage.open(directory)) {
      Actor anna = stage.actor(platform, "anna");
      anna.tries("checkin start");
      assertFalse(anna.everythingRead().contains("What should it ask?"));
    }
  }
}
