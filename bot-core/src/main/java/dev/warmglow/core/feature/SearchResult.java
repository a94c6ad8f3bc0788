package dev.warmglow.core.feature;

import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;

/**
 * Something found.
 *
 * @param id the same for the same thing, 1 to 48 letters and digits
 * @param title in the list of results
 * @param description below the title, may be empty
 * @param message what is posted when it is picked, wherever the person is: words, a card and links
 */
public record SearchResult(String id, String title, String description, Message message) {
  public SearchResult {
    if (!id.matches("[A-Za-z0-9]{1,48}")) {
      throw new IllegalArgumentException("not the id of a result");
    }
    if (message.image() != null
        || message.prompt() != null
        || !message.controls().stream().allMatch(Control.LinkButton.class::isInstance)) {
      throw new IllegalArgumentException("a result is words, a card and links");
    }
  }
}
