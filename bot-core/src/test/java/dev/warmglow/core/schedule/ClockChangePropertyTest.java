package dev.warmglow.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every clock change of every zone from 2026 to 2028. */
class ClockChangePropertyTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2029-01-01T00:00:00Z");

  @Test
  void aDailyRuleFiresOncePerDateAroundEveryClockChange() {
    int changes = 0;
    for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      ZoneId zone = ZoneId.of(name);
      for (ZoneOffsetTransition change : changesOf(zone)) {
        changes++;
        for (LocalTime time : timesAround(change)) {
          firesOncePerDate(change, time, zone);
        }
      }
    }
    assertTrue(changes > 600, "only " + changes + " clock changes were seen");
  }

  @Test
  void aWeeklyRuleFiresOncePerWeekAcrossEveryClockChange() {
    for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      ZoneId zone = ZoneId.of(name);
      for (ZoneOffsetTransition change : changesOf(zone)) {
        LocalDate day = change.getDateTimeBefore().toLocalDate();
        for (LocalTime time : timesAround(change)) {
          Recurrence weekly = new Recurrence(day.minusDays(7), time, zone, "FREQ=WEEKLY");
          Set<String> expected = new LinkedHashSet<>();
          for (int week = -1; week <= 1; week++) {
            expected.add(day.plusDays(7L * week).atTime(time).toString());
          }
          assertEquals(
              expected, keys(weekly, change.getInstant().minusSeconds(10 * 86_400), 3, zone));
        }
      }
    }
  }

  private static void firesOncePerDate(ZoneOffsetTransition change, LocalTime time, ZoneId zone) {
    LocalDate day = change.getDateTimeBefore().toLocalDate();
    Recurrence daily = Recurrence.daily(day.minusDays(2), time, zone);
    Set<String> expected = new LinkedHashSet<>();
    for (int offset = -2; offset <= 2; offset++) {
      expected.add(day.plusDays(offset).atTime(time).toString());
    }
    assertEquals(expected, keys(daily, change.getInstant().minusSeconds(5 * 86_400), 5, zone));
  }

  private static Set<String> keys(Recurrence rule, Instant after, int count, ZoneId zone) {
    Set<String> keys = new LinkedHashSet<>();
    Instant last = after;
    for (int i = 0; i < count; i++) {
      Occurrence next = rule.next(last).orElseThrow();
      assertTrue(next.at().isAfter(last), () -> next + " is not later, in " + zone);
      assertTrue(keys.add(next.localKey()), () -> next + " comes twice, in " + zone);
      last = next.at();
    }
    return keys;
  }

  private static List<ZoneOffsetTransition> changesOf(ZoneId zone) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(BEGIN);
    while (change != null && change.getInstant().isBefore(END)) {
      changes.add(change);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }

  private static List<LocalTime> timesAround(ZoneOffsetTransition change) {
    LocalTime before = change.getDateTimeBefore().toLocalTime();
    LocalTime after = change.getDateTimeAfter().toLocalTime();
    return List.of(
        LocalTime.MIDNIGHT,
        before.minusMinutes(1),
        before,
        before.plusMinutes(15),
        after.minusMinutes(1),
        after,
        after.plusMinutes(15));
  }
}
