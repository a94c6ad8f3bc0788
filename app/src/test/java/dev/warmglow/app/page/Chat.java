package dev.warmglow.app.page;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.TextNode;

/** One side of the page, used like a person would: by what is written on it. */
final class Chat {
  private final Tab tab;
  final String platform;

  Chat(Tab tab, String platform) {
    this.tab = tab;
    this.platform = platform;
  }

  private boolean onDiscord() {
    return platform.equals("discord");
  }

  /** Becomes somebody else. */
  Chat as(String person) {
    tab.click(within("input[value=" + person + "]") + ".closest('label')");
    tab.await(
        input() + ".getAttribute('aria-label').toLowerCase().includes(' as " + person + ",')");
    return this;
  }

  /** Types words and sends them. */
  void says(String words) {
    tab.click(input());
    tab.type(words);
    tab.key("Enter");
  }

  /** Picks a command from the list after the slash, with the keyboard. */
  void picks(String command) {
    tab.click(input());
    String typed = onDiscord() ? command : command.replace(' ', '_');
    tab.type("/" + typed);
    tab.await(
        within("[role=option][aria-selected=true] .palette-name")
            + ".textContent === '/"
            + typed
            + "'");
    tab.key("Enter");
  }

  /**
   * Runs the picked Discord command with what its options take, in their order; empty leaves one
   * out.
   */
  void runsWith(String... values) {
    tab.await(within(".slash"));
    for (String value : values) {
      if (tab.eval("document.activeElement.tagName").asText().equals("SELECT")) {
        tab.eval("document.activeElement.value = " + quoted(value));
      } else {
        tab.type(value);
      }
      tab.key("Tab");
    }
    tab.key("Enter");
  }

  /**
   * Fills in a form: a modal on Discord, one question after another on Telegram.
   *
   * @param questionsAndAnswers a part of each question, and what to answer
   */
  void fills(String... questionsAndAnswers) {
    for (int i = 0; i + 1 < questionsAndAnswers.length; i += 2) {
      String question = questionsAndAnswers[i];
      if (onDiscord()) {
        String label =
            "[...document.querySelectorAll('dialog label')].find((l) =>"
                + " l.textContent.includes(%s))";
        tab.await(label.formatted(quoted(question)));
        tab.eval(
            "document.getElementById(" + label.formatted(quoted(question)) + ".htmlFor).focus()");
        tab.type(questionsAndAnswers[i + 1]);
      } else {
        tab.await(
            within(".reply-bar:not([hidden])") + ".textContent.includes(" + quoted(question) + ")");
        says(questionsAndAnswers[i + 1]);
      }
    }
    if (onDiscord()) {
      tab.key("Enter");
      tab.await("!document.querySelector('dialog')");
    }
  }

  /** Presses the newest button that is labelled so. */
  void presses(String label) {
    tab.click(
        "[...document.querySelectorAll('#%s button, dialog button')].filter((b) => b.checkVisibility() && !b.disabled && (b.textContent.trim() === %s || b.getAttribute('aria-label') === %s)).at(-1)"
            .formatted(platform, quoted(label), quoted(label)));
  }

  /** Opens the channel that all share. */
  void goesToTheGroup() {
    tab.click(within(".room-button:not([data-room^=dm])"));
  }

  /** Opens the private chat with the bot. */
  void goesToThePrivateChat() {
    tab.click(within(".room-button[data-room^=dm]"));
  }

  /** Waits until these words are on this side, or in a window over it. */
  void sees(String words) {
    tab.await(text() + ".includes(" + quoted(words) + ")");
  }

  void doesNotSee(String words) {
    assertFalse(tab.eval(text() + ".includes(" + quoted(words) + ")").asBoolean(), words);
  }

  /** An expression for what stands here. */
  private String text() {
    return "[...document.querySelectorAll('#%s, dialog')].map((n) => n.innerText).join('\\n')"
        .formatted(platform);
  }

  /** An expression for the first such element of this side. */
  String within(String selector) {
    return "document.querySelector('#" + platform + " " + selector + "')";
  }

  String input() {
    return within("textarea");
  }

  static String quoted(String words) {
    return TextNode.valueOf(words).toString();
  }
}
