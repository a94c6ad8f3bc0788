package dev.warmglow.core.input;

/**
 * One of the values offered for what was typed.
 *
 * @param value what is answered when it is picked, 1 to 100 characters
 * @param label what is shown; cut to 100 characters
 */
public record Suggestion(String value, String label) {
  /** As many as every platform can offer at once. */
  public static final int MOST = 25;

  private static final int LENGTH = 100;

  public Suggestion {
    if (value.isEmpty() || value.length() > LENGTH || label.isBlank()) {
      throw new IllegalArgumentException("a suggestion has a value and a label");
    }
    label = Texts.shortened(label, LENGTH);
  }

  /** A value that is shown as it is. */
  public static Suggestion of(String value) {
    return new Suggestion(value, value);
  }
}
