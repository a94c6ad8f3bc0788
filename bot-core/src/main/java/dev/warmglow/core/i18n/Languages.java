package dev.warmglow.core.i18n;

import java.util.List;
import java.util.Locale;

/** The languages the bot speaks; the first is spoken where none of them is asked for. */
public final class Languages {
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

  private Languages() {}

  /** The spoken language for a locale: the same language, else the default. */
  public static Locale closest(Locale wanted) {
    return ALL.stream()
        .filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(ALL.getFirst());
  }
}
