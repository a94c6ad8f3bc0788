package dev.warmglow.feature.checkin;

import java.util.Locale;

/** How the day goes: five faces, and an answer that is as good as they are. */
enum Mood {
  GREAT('a'),
  GOOD('b'),
  MIXED('c'),
  LOW('d'),
  HARD('e'),
  RATHER_NOT('n');

  private final char code;

  Mood(char code) {
    this.code = code;
  }

  /** One letter, which stays the same for ever: it is in buttons and in stored answers. */
  String code() {
    return String.valueOf(code);
  }

  static Mood ofCode(String code) {
    for (Mood mood : values()) {
      if (mood.code().equals(code)) {
        return mood;
      }
    }
    throw new IllegalArgumentException("no such mood");
  }

  /** The last part of its words' keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
