package dev.warmglow.discord;

/** What Discord takes for nothing: every kind of space, and characters without a shape. */
final class Blank {
  private Blank() {}

  static boolean is(String text) {
    return text.codePoints()
        .allMatch(point ->
            Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point));
  }
}
