package dev.warmglow.core.dispatch;

import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.storage.Tx;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The days of the next two weeks where the person is. */
final class DateSuggestions {
  private static final int DAYS = 14;

  private DateSuggestions() {}

  static List<Suggestion> matching(Request request, String typed, Tx tx) {
    DateTimeFormatter written =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(request.locale());
    LocalDate today = LocalDate.ofInstant(request.at(), request.zone());
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return IntStream.range(0, DAYS)
        .mapToObj(today::plusDays)
        .map(day -> new Suggestion(day.toString(), written.format(day)))
        .filter(day ->
            day.value().contains(wanted) || day.label().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }
}
