package dev.warmglow.telegram;

import dev.warmglow.core.message.Span;
import dev.warmglow.core.platform.Outgoing.Audience;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Instants as words, for readers whose zone is known. */
final class TelegramTimes {
  private TelegramTimes() {}

  /** The time in the audience's language and zone. */
  static String shown(Span.Time time, Audience audience, boolean nameZone) {
    String words =
        formatter(time.form())
            .withLocale(audience.locale())
            .format(time.at().atZone(audience.zone()))
            // The narrow no-break space before "PM" is a box in some fonts.
            .replace('\u202F', ' ');
    boolean names = nameZone && time.form() != Span.Time.Form.DATE;
    return names ? words + " (" + audience.zone().getId() + ")" : words;
  }

  private static DateTimeFormatter formatter(Span.Time.Form form) {
    return switch (form) {
      case TIME -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
      case DATE -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
      // A written message does not age, so "in two hours" would soon be wrong.
      case DATE_AND_TIME, RELATIVE ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);
    };
  }
}
