package dev.warmglow.feature.checkin;

import java.util.Locale;

/** Where a participant is asked. */
enum Way {
  CHANNEL,
  PRIVATE;

  /** The last part of its words' keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
