package dev.warmglow.bench;

/**
 * One line of the table.
 *
 * @param limit what it is held against
 */
record Row(String what, String limit, String measured, Verdict verdict) {

  enum Verdict {
    MET("met"),
    SHORT("falls short"),
    NONE("");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    static Verdict of(boolean met) {
      return met ? MET : SHORT;
    }
  }

  /** As a line of a Markdown table. */
  @Override
  public String toString() {
    return "| %s | %s | %s | %s |".formatted(what, limit, measured, verdict.word);
  }
}
