package dev.warmglow.telegram;

/** Makes characters fit for JSON and for Telegram, which refuses text that is no valid UTF-8. */
final class TelegramCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private TelegramCharacters() {}

  /**
   * The same characters, with line breaks as {@code \n}, and what cannot be shown (NUL and other
   * controls, half a surrogate pair) replaced.
   */
  static String safe(String characters) {
    String lines = characters.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder safe = new StringBuilder(lines.length());
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < lines.length()
          && Character.isLowSurrogate(lines.charAt(i + 1))) {
        safe.append(c).append(lines.charAt(++i));
      } else {
        boolean control = c < ' ' && c != '\n' && c != '\t';
        safe.append(control || Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return safe.toString();
  }

  /** The same where Telegram takes no blank words: a label, a title. */
  static String shown(String characters) {
    String safe = safe(characters);
    return safe.isBlank() ? "…" : safe;
  }

  /** The first characters, at most {@code most} UTF-16 units, never half a surrogate pair. */
  static String cut(String characters, int most) {
    if (characters.length() <= most) {
      return characters;
    }
    return characters.substring(
        0, Character.isLowSurrogate(characters.charAt(most)) ? most - 1 : most);
  }
}
