package dev.warmglow.app.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the bot's three jobs, walked in a browser. */
class JobsOnThePageTest extends PageTests {

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whoJoinedACheckinIsAskedAnHourLaterAndNobodyElseSeesTheAnswer(String platform) {
    Chat chat = on(platform);
    checkinWithAnna(chat, "How is your canary?");

    tab.click("document.getElementById('plus-hour')");
    chat.sees("Tap if you like");
    chat.presses("🙂");
    chat.sees("Noted, only you can see this.");
    tab.key("Escape");

    chat.as("ben").doesNotSee("Noted, only you can see this.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void aThankYouIsOpenedByItsReceiverAndShownWhenTheyLike(String platform) {
    Chat chat = on(platform).as("anna");
    if (platform.equals(DISCORD)) {
      chat.picks("thanks");
      chat.runsWith("ben", "You fed my canary");
    } else {
      chat.says("/thanks @ben You fed my canary");
    }
    chat.sees("Delivered. Only");
    chat.as("mara").doesNotSee("thanks you");

    chat.as("ben");
    if (platform.equals(DISCORD)) {
      chat.presses("Open");
    } else {
      chat.goesToThePrivateChat();
    }
    chat.sees("thanks you");
    chat.sees("You fed my canary");
    chat.presses("Show it in the channel");
    chat.sees("It is in the channel now.");
    chat.as("olga").goesToTheGroup();
    chat.sees(" thanks ");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void aResourceIsAddedByOneAndFoundByAnother(String platform) {
    Chat chat = on(platform).as("ben");
    chat.picks("resource add");
    if (platform.equals(DISCORD)) {
      chat.runsWith();
    }
    chat.fills(
        "What is it called?", "Canary breathing " + platform,
        "A link, or the text itself", "https://example.org/" + platform,
        "Words to find it by", "calm");
    chat.sees("This is in the library now.");

    chat.as("mara");
    if (platform.equals(DISCORD)) {
      chat.picks("resource find");
      chat.runsWith("breathing");
    } else {
      chat.says("/resource_find breathing");
    }
    chat.sees("This is in the library:");
    chat.presses("Share 1 here");
    chat.as("anna").sees("From the library:");
  }
}
