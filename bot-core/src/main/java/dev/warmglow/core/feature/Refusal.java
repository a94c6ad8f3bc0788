package dev.warmglow.core.feature;

import dev.warmglow.core.input.Field;
import dev.warmglow.core.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a handler that cannot do what was asked: its transaction is undone, and the person
 * reads the sentence, which says what to do. Not an error of the bot; it is not logged.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;
  private final transient @Nullable Field<?> field;

  public Refusal(Text sentence) {
    this(sentence, null);
  }

  /** Because of the answer to this field, which the person may give again. */
  public Refusal(Text sentence, @Nullable Field<?> field) {
    super("refused", null, false, false);
    this.sentence = sentence;
    this.field = field;
  }

  /** What must be answered otherwise; null when that would not help. */
  public @Nullable Field<?> field() {
    return field;
  }

  public Text sentence() {
    return sentence;
  }
}
