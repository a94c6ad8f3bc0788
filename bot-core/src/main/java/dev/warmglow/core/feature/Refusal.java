package dev.warmglow.core.feature;

import dev.warmglow.core.message.Text;

/**
 * Thrown by a handler that cannot do what was asked: its transaction is undone, and the person
 * reads the sentence, which says what to do. Not an error of the bot; it is not logged.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  public Refusal(Text sentence) {
    super("refused", null, false, false);
    this.sentence = sentence;
  }

  public Text sentence() {
    return sentence;
  }
}
