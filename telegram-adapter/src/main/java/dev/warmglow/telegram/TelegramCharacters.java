package dev.warmglow.telegram;

import java.util.Set;
import java.util.regex.Pattern;

/** Makes characters fit for JSON and for Telegram, which refuses text that is no valid UTF-8. */
final class TelegramCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  /** What Telegram reads as a name, and tells its owner of; an address has a word before the at. */
  private static final Pattern NAMES = Pattern.compile("(?<![A-Za-z0-9_])@(?=\\w)");

  /** Takes no room, and a name is none behind it. */
  private static final String WORD_JOINER = "\u2060";

  /** Letters that are drawn as nothing. */
  private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

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
    return isVisible(safe) ? safe : "…";
  }

  /** The same, looking the same, naming nobody. */
  static String namingNobody(String characters) {
    return NAMES.matcher(characters).replaceAll("@" + WORD_JOINER);
  }

  /** Whether there is anything to see; Telegram calls a text empty when there is not. */
  static boolean isVisible(String characters) {
    return characters.codePoints().anyMatch(TelegramCharacters::isVisible);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !FILLERS.contains(character);
    };
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
