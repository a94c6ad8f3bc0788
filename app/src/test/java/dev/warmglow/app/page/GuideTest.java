package dev.warmglow.app.page;

import org.junit.jupiter.api.Test;

/** The guided first minute, with nothing pressed but what it says. */
class GuideTest extends PageTests {

  @Test
  void itShowsAllThreeJobsOnDiscord() {
    tab.click("document.getElementById('guide-open')");
    Chat chat = on(DISCORD);
    act("Start it as Mara");
    chat.presses("Submit");
    act("Join as Anna");
    chat.sees("Before you join");
    act("Join as Anna");
    act("Let an hour pass");
    act("Tap 🙂 as Anna");
    act("Write it as Anna");
    chat.presses("Run /thanks");
    act("Open it as Ben");
    act("Add it as Ben");
    chat.presses("Submit");
    act("Find it as Anna");
    chat.presses("Run /resource find");
    isDone();
  }

  @Test
  void itShowsAllThreeJobsOnTelegramWhereThereIsRoomForOneOnly() {
    tab.resize(NARROW, HIGH);
    tab.click("document.getElementById('tab-telegram')");
    tab.click("document.getElementById('guide-open')");
    Chat chat = on(TELEGRAM);
    act("Start it as Mara");
    answers("Start it as Mara", "What should it ask", "At what time");
    chat.sees("Time zone");
    act("Start it as Mara");
    chat.sees("How often?");
    act("Start it as Mara");
    act("Join as Anna");
    tab.await("document.getElementById('announcer').textContent.includes('Before you join')");
    act("Join as Anna");
    act("Let an hour pass");
    act("Tap 🙂 as Anna");
    chat.presses("OK");
    act("Write it as Anna");
    tab.await(chat.input() + ".value.startsWith('/thanks')");
    tab.key("Enter");
    act("Open it as Ben");
    act("Add it as Ben");
    answers("Add it as Ben", "What is it called", "A link, or the text", "Words to find it by");
    act("Find it as Anna");
    tab.await(chat.input() + ".value.startsWith('/resource_find')");
    tab.key("Enter");
    isDone();
  }

  @Test
  void whoClosedItIsNotShownItAgainUnlessTheyAsk() {
    tab.open(demo.url());
    tab.await("document.getElementById('guide').hidden");
    tab.click("document.getElementById('guide-open')");
    tab.await("!document.getElementById('guide').hidden");
    tab.click("document.querySelector('.guide-do')");
    tab.await("document.querySelector('dialog')");
  }

  private void answers(String button, String... questions) {
    Chat chat = on(TELEGRAM);
    for (String question : questions) {
      tab.await(
          chat.within(".reply-bar:not([hidden])")
              + ".textContent.includes("
              + Chat.quoted(question)
              + ")");
      act(button);
      tab.await(chat.input() + ".value !== '' && " + "document.activeElement === " + chat.input());
      tab.key("Enter");
    }
  }

  /** Presses the guide's button, once it says so. */
  private void act(String button) {
    String found =
        "[...document.querySelectorAll('.guide-do')].find((b) => b.textContent === "
            + Chat.quoted(button)
            + ")";
    tab.click(found);
  }

  private void isDone() {
    tab.await("document.getElementById('guide').innerText.includes('That was all three')");
  }
}
