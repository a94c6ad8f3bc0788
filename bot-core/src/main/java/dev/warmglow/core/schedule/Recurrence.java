package dev.warmglow.core.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A local time that comes again: which days is a rule over dates, when on that day is left to the
 * zone. Nothing is ever computed by adding hours. Immutable, thread-safe.
 *
 * @param from no occurrence is earlier than this date; counts and intervals start here
 * @param rule the days, as an <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC
 *     5545</a> recurrence rule of a day or more: {@code FREQ=WEEKLY;BYDAY=MO,TH}; an end is a date:
 *     {@code UNTIL=20261231}
 */
public record Recurrence(LocalDate from, LocalTime time, ZoneId zone, String rule) {
  /** An occurrence missed by less than this is still fired. */
  public static final Duration WORTH_FIRING = Duration.ofHours(12);

  /**
   * @throws IllegalArgumentException when the rule cannot be read, is finer than a day, or names
   *     days that never come
   */
  public Recurrence {
    RecurrenceRule parsed = parse(rule);
    if (isFinerThanADay(parsed)) {
      throw new IllegalArgumentException("finer than a day: " + rule);
    }
    if (!days(parsed, from).hasNext()) { // it also throws on days that never come
      throw new IllegalArgumentException("no day ever: " + rule);
    }
  }

  public static Recurrence daily(LocalDate from, LocalTime time, ZoneId zone) {
    return new Recurrence(from, time, zone, "FREQ=DAILY");
  }

  /**
   * @param days at least one
   */
  public static Recurrence weekly(
      LocalDate from, LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
    String byDay =
        days.stream()
            .sorted()
            .map(day -> day.name().substring(0, 2).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    return new Recurrence(from, time, zone, "FREQ=WEEKLY;BYDAY=" + byDay);
  }

  /** The first occurrence later than {@code after}; empty when the rule has ended. */
  public Optional<Occurrence> next(Instant after) {
    RecurrenceRuleIterator days = days(parse(rule), from);
    // A clock change moves an occurrence by a day at the very most (Samoa left out a date in 2011).
    LocalDate early = after.atZone(zone).toLocalDate().minusDays(2);
    if (early.isAfter(from)) {
      days.fastForward(date(early));
    }
    while (days.hasNext()) {
      DateTime day = days.nextDateTime();
      Occurrence occurrence =
          on(LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth()));
      if (occurrence.at().isAfter(after)) {
        return Optional.of(occurrence);
      }
    }
    return Optional.empty();
  }

  /**
   * Sorts out what fell due later than {@code lastFired} and up to {@code now}: the latest is fired
   * once when it is less than {@link #WORTH_FIRING} ago, everything else is skipped.
   */
  public Missed missed(Instant lastFired, Instant now) {
    List<Occurrence> due = new ArrayList<>();
    Optional<Occurrence> next = next(lastFired);
    while (next.isPresent() && !next.get().at().isAfter(now)) {
      due.add(next.get());
      next = next(next.get().at());
    }
    if (due.isEmpty() || !due.getLast().at().isAfter(now.minus(WORTH_FIRING))) {
      return new Missed(null, due);
    }
    return new Missed(due.getLast(), due.subList(0, due.size() - 1));
  }

  private Occurrence on(LocalDate day) {
    return new Occurrence(day.atTime(time), ZoneRules.instantOf(day.atTime(time), zone));
  }

  // Part must not be named in a static field: lib-recur fails unless RecurrenceRule loads first.
  private static boolean isFinerThanADay(RecurrenceRule rule) {
    return switch (rule.getFreq()) {
      case DAILY, WEEKLY, MONTHLY, YEARLY ->
          Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
      case HOURLY, MINUTELY, SECONDLY -> true;
    };
  }

  private static RecurrenceRule parse(String rule) {
    try {
      return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException unreadable) {
      throw new IllegalArgumentException("not a recurrence rule: " + rule, unreadable);
    }
  }

  private static RecurrenceRuleIterator days(RecurrenceRule rule, LocalDate from) {
    return rule.iterator(date(from));
  }

  private static DateTime date(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }
}
