package dev.warmglow.app.page;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of the documentation, when {@code -Dwarmglow.screenshots=docs/images} says
 * where, from the root of the project; else nothing is touched.
 */
class ScreenshotsTest extends PageTests {
  private static final String PROPERTY = "warmglow.screenshots";

  @Override
  @BeforeAll
  void openDemo() throws Exception {
    assumeTrue(System.getProperty(PROPERTY) != null, "nobody asked for pictures");
    super.openDemo();
  }

  @Test
  void picturesForTheDocumentation() throws Exception {
    Chat discord = on(DISCORD).as("anna");
    Chat telegram = on(TELEGRAM);
    discord.picks("thanks");
    discord.runsWith("ben", "Thank you for listening last night.");
    discord.sees("Delivered. Only");
    checkinWithAnna(telegram, "How was your day?");
    tab.click("document.getElementById('plus-hour')");
    telegram.sees("Tap if you like");
    discord.as("ben").presses("Open");
    discord.sees("Thank you for listening");
    shoot("demo.png");

    reopen(WIDE, true);
    on(DISCORD).as("mara");
    tab.click(on(DISCORD).input());
    tab.type("/check");
    tab.await("document.querySelectorAll('#discord [role=option]').length > 3");
    shoot("commands-dark.png");

    reopen(WIDE, false);
    on(DISCORD).as("mara").picks("checkin start");
    on(DISCORD).runsWith();
    tab.await("document.querySelector('dialog')");
    tab.type("What was good today?");
    shoot("form.png");

    reopen(NARROW, true);
    tab.click("document.getElementById('tab-telegram')");
    on(TELEGRAM).as("anna").presses("🙂");
    on(TELEGRAM).sees("Noted");
    shoot("narrow-dark.png");
  }

  private void shoot(String name) throws Exception {
    Path folder = Path.of("..").resolve(System.getProperty(PROPERTY));
    Files.createDirectories(folder);
    tab.screenshot(folder.resolve(name));
    assertTrue(Files.size(folder.resolve(name)) > 0);
  }
}
