package dev.warmglow.telegram;

import dev.warmglow.core.message.Span;
import dev.warmglow.core.platform.Outgoing.Audience;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * Instants for clients, which show them in the reader's zone and language, and as words for those
 * that do not know that yet.
 *
 * @see <a href="https://core.telegram.org/bots/api#date-time-entity-formatting">Date-time
 *     entities</a>
 */
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

  /** Null where the Bot API has no number for it. */
  static @Nullable Integer seconds(Instant at) {
    long seconds = at.getEpochSecond();
    return seconds > 0 && seconds <= Integer.MAX_VALUE ? (Integer) (int) seconds : null;
  }

  /** How a client writes it: w is the weekday, D and t the date and the time. */
  static String format(Span.Time.Form form) {
    return switch (form) {
      case TIME -> "t";
      case DATE -> "wD";
      case DATE_AND_TIME -> "wDt";
      case RELATIVE -> "r";
    };
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
