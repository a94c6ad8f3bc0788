package dev.warmglow.core.input;

/** What is done to characters that people wrote, in one place. */
public final class Texts {
  private Texts() {}

  /**
   * Whether every database and platform keeps it as it is: no NUL, and no half of a surrogate pair.
   */
  public static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == 0 || Character.isLowSurrogate(at)) {
        return false;
      }
      if (Character.isHighSurrogate(at)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** A name, with U+FFFD for what is not sound: nobody is turned away for their name. */
  public static String mended(String name) {
    if (isSound(name)) {
      return name;
    }
    StringBuilder mended = new StringBuilder();
    name.codePoints()
        .map(point -> point == 0 || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }

  /** At most {@code most} UTF-16 units, ending in an ellipsis when something was cut. */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
