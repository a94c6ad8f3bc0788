package dev.warmglow.feature.checkin;

import dev.warmglow.core.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;

/** On which days a check-in asks. */
enum Rhythm {
  DAILY,
  /** Monday to Friday. */
  WEEKDAYS,
  /** On the weekday of the first day. */
  WEEKLY;

  Recurrence from(LocalDate firstDay, LocalTime time, ZoneId zone) {
    return switch (this) {
      case DAILY -> Recurrence.daily(firstDay, time, zone);
      case WEEKDAYS ->
          Recurrence.weekly(
              firstDay, time, zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
      case WEEKLY -> Recurrence.weekly(firstDay, time, zone, EnumSet.of(firstDay.getDayOfWeek()));
    };
  }

  /** The last part of its words' keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
