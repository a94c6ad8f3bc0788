package dev.warmglow.app.conversation;

import dev.warmglow.app.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that share one running bot and give every test a group of its own. Each test is run on both
 * platforms.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before the first test.
abstract class Conversations {
  static final String DISCORD = "discord";
  static final String TELEGRAM = "telegram";

  Stage stage;

  @BeforeAll
  final void openStage(@TempDir Path directory) throws StartRefused, InterruptedException {
    stage = Stage.open(directory);
  }

  @AfterAll
  final void closeStage() {
    stage.close();
  }
}
