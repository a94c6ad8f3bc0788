package dev.warmglow.feature.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.Manner;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class SettingsConversationTest extends StoreContract {
  @TempDir Path temporary;
  private Stage stage;
  private Someone ana;

  @Override
  protected List<String> features() {
    return Stage.CORE_TABLES;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    stage.play(new SettingsFeature(stage.directory()));
    ana = stage.member("Ana");
  }

  private static String text(Message message) {
    return message.text().plain();
  }

  @Test
  void unchosenItIsAsTheAppAndTheCommunitySay() {
    String text = text(ana.says("settings mine"));
    assertTrue(text.contains("As your app says") && text.contains("that of the community"), text);
    assertTrue(text.contains("may write to you in private"), text);
  }

  @Test
  void aLanguageThatIsChosenIsSpokenAtOnceAndUntilItIsTakenBack() {
    assertTrue(text(ana.says("settings language", "language", "de")).contains("Sprache: Deutsch"));
    Message mine = ana.says("settings mine");
    assertTrue(text(mine).contains("Deine Einstellungen"));
    assertTrue(text(ana.presses(mine, "Wie in deiner App")).contains("Your settings"));
  }

  @Test
  void aZoneAndQuietAreKept() {
    ana.says("settings zone", "zone", "America/New_York");
    Message quiet = ana.presses(ana.says("settings mine"), "No private messages");
    assertTrue(text(quiet).contains("America/New_York"), () -> text(quiet));
    assertTrue(text(quiet).contains("does not write to you"), () -> text(quiet));
    assertTrue(
        text(ana.presses(quiet, "Allow private messages")).contains("may write to you in private"));
  }

  @Test
  void moderatorsChooseForTheCommunityAndOthersCannot() {
    assertThrows(AssertionError.class, () -> ana.says("settings community", "language", "de"));
    stage.moderator("Mo").says("settings community", "language", "de");
    stage.moderator("Mo").says("settings community", "zone", "Europe/Vienna");
    assertEquals(
        new Manner(Locale.GERMAN, ZoneId.of("Europe/Vienna")),
        database().read(tx -> stage.directory().mannerOf(tx, stage.communityOf(tx, Stage.GROUP))));
  }
}
