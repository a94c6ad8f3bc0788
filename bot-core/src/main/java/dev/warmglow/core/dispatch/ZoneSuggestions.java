package dev.warmglow.core.dispatch;

import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.storage.Tx;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Zones by what was typed of their city: those that begin so, then those that contain it. */
final class ZoneSuggestions {
  private static final List<String> OFTEN =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "Europe/Istanbul",
          "America/New_York",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Sydney");

  private static final List<String> CITIES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
          .sorted()
          .toList();

  private ZoneSuggestions() {}

  static List<Suggestion> matching(Request request, String typed, Tx tx) {
    String wanted = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    Stream<String> ids =
        wanted.isEmpty()
            ? Stream.concat(Stream.of(request.zone().getId()), OFTEN.stream()).distinct()
            : CITIES.stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(id -> !city(id).startsWith(wanted)));
    return ids.limit(Suggestion.MOST).map(Suggestion::of).toList();
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
