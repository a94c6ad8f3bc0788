package dev.warmglow.app.doctor;

/**
 * What a check saw, in one line that also says what to do.
 *
 * @param line never holds a token
 */
public record Finding(Mark mark, String line) {

  /** How bad it is, mildest first. */
  public enum Mark {
    FINE("ok  "),
    WARNING("warn"),
    PROBLEM("FAIL");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }
  }

  static Finding fine(String line) {
    return new Finding(Mark.FINE, line);
  }

  static Finding warning(String line) {
    return new Finding(Mark.WARNING, line);
  }

  static Finding problem(String line) {
    return new Finding(Mark.PROBLEM, line);
  }

  @Override
  public String toString() {
    return mark.sign + "  " + line;
  }
}
