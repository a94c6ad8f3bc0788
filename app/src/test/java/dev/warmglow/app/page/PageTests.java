package dev.warmglow.app.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.warmglow.app.demo.Demo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A running demo and a browser for the tests of one class, and a fresh tab for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTests {
  static final String DISCORD = "discord";
  static final String TELEGRAM = "telegram";
  static final int WIDE = 1280;
  static final int NARROW = 390;
  static final int HIGH = 820;

  private Browser browser;
  Demo demo;
  Tab tab;

  @BeforeAll
  void openDemo() throws Exception {
    Optional<Path> program = Browser.program();
    if (program.isEmpty()) {
      System.out.println(
          "SKIPPED "
              + getClass().getSimpleName()
              + ": no Chromium on this machine (apt-get install chromium-headless-shell, or"
              + " WARMGLOW_BROWSER=/its/path)");
    }
    assumeTrue(program.isPresent(), "no Chromium on this machine");
    browser = Browser.start(program.get());
    demo = Demo.open(0);
  }

  @BeforeEach
  void openTab() {
    tab = browser.tab(WIDE, HIGH, false);
    tab.open(demo.url());
    tab.click("document.querySelector('[aria-label=\"Close the guide\"]')");
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @AfterAll
  void closeDemo() {
    if (browser != null) {
      browser.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  /** Another look: its size, and light or dark. */
  void reopen(int width, boolean dark) {
    tab.close();
    tab = browser.tab(width, HIGH, dark);
    tab.open(demo.url());
  }

  Chat on(String platform) {
    return new Chat(tab, platform);
  }

  /** A time of day within the bot's next hour. */
  String soon() {
    return DateTimeFormatter.ofPattern("HH:mm")
        .format(
            demo.stagehand()
                .scene()
                .now()
                .plus(Duration.ofMinutes(50))
                .atZone(ZoneId.systemDefault()));
  }

  /** A moderator starts a check-in, and anna joins it. */
  void checkinWithAnna(Chat chat, String question) {
    chat.as("mara").picks("checkin start");
    if (chat.platform.equals(DISCORD)) {
      chat.runsWith();
      chat.fills("What should it ask?", question, "At what time?", soon());
    } else {
      chat.fills("What should it ask?", question, "At what time?", soon());
      chat.sees("Time zone");
      chat.presses("Skip");
      chat.presses("Every day");
    }
    chat.sees("This channel has a new check-in");
    chat.as("anna").presses("Join");
    if (chat.platform.equals(TELEGRAM)) {
      chat.goesToThePrivateChat();
    }
    chat.sees("Before you join");
    chat.presses("Join");
    chat.sees("You are in.");
    chat.goesToTheGroup();
  }
}
