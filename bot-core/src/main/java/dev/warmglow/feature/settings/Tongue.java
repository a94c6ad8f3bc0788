package dev.warmglow.feature.settings;

import java.util.Locale;
import java.util.Optional;

/** A language to choose. */
enum Tongue {
  EN(Optional.of(Locale.ENGLISH)),
  DE(Optional.of(Locale.GERMAN)),
  /** For a person: as their client says. */
  AUTO(Optional.empty());

  private final Optional<Locale> locale;

  Tongue(Optional<Locale> locale) {
    this.locale = locale;
  }

  Optional<Locale> locale() {
    return locale;
  }

  static Tongue of(Optional<Locale> locale) {
    for (Tongue tongue : values()) {
      if (tongue.locale.equals(locale)) {
        return tongue;
      }
    }
    return AUTO;
  }

  /** The last part of its words' keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
