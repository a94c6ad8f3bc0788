package dev.warmglow.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  @Test
  void aTimeLeftOutByTheClockChangeIsTheFirstInstantAfterIt() {
    Recurrence halfPastTwo = Recurrence.daily(MARCH, LocalTime.of(2, 30), BERLIN);

    Occurrence left = halfPastTwo.next(Instant.parse("2026-03-28T12:00:00Z")).orElseThrow();

    assertEquals(Instant.parse("2026-03-29T01:00:00Z"), left.at());
    assertEquals("2026-03-29T02:30", left.localKey());
  }

  @Test
  void aTimeThatComesTwiceIsTheFirstOfTheTwoAndOnlyThat() {
    Recurrence halfPastTwo = Recurrence.daily(MARCH, LocalTime.of(2, 30), BERLIN);

    Occurrence first = halfPastTwo.next(Instant.parse("2026-10-24T12:00:00Z")).orElseThrow();
    Occurrence following = halfPastTwo.next(first.at()).orElseThrow();

    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), first.at());
    assertEquals(Instant.parse("2026-10-26T01:30:00Z"), following.at());
  }

  @Test
  void midnightInCairoComesOnTheDayThatHasNone() {
    Recurrence midnight = Recurrence.daily(MARCH, LocalTime.MIDNIGHT, ZoneId.of("Africa/Cairo"));

    Occurrence day = midnight.next(Instant.parse("2026-04-23T12:00:00Z")).orElseThrow();

    assertEquals("2026-04-24T00:00", day.localKey());
    assertEquals(Instant.parse("2026-04-23T22:00:00Z"), day.at());
  }

  @Test
  void nextIsLaterThanTheInstantItself() {
    Recurrence nine =
        Recurrence.weekly(MARCH, LocalTime.of(9, 0), BERLIN, Set.of(DayOfWeek.THURSDAY));
    Occurrence first = nine.next(Instant.parse("2026-03-01T00:00:00Z")).orElseThrow();

    assertEquals("2026-03-05T09:00", first.localKey());
    assertEquals("2026-03-12T09:00", nine.next(first.at()).orElseThrow().localKey());
    assertEquals(first, nine.next(first.at().minusNanos(1)).orElseThrow());
  }

  @Test
  void anIntervalIsCountedFromTheFirstDate() {
    Recurrence everyThird = new Recurrence(MARCH, LocalTime.NOON, BERLIN, "FREQ=DAILY;INTERVAL=3");

    Occurrence later = everyThird.next(Instant.parse("2026-03-20T12:00:00Z")).orElseThrow();

    assertEquals("2026-03-22T12:00", later.localKey());
  }

  @Test
  void aRuleThatEndsHasNoNext() {
    Recurrence twice = new Recurrence(MARCH, LocalTime.NOON, BERLIN, "FREQ=DAILY;COUNT=2");

    Occurrence last = twice.next(Instant.parse("2026-03-01T12:00:00Z")).orElseThrow();

    assertEquals("2026-03-02T12:00", last.localKey());
    assertEquals(Optional.empty(), twice.next(last.at()));
    assertEquals(Optional.empty(), twice.next(Instant.parse("2027-01-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every day",
        "RRULE:FREQ=DAILY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=3",
        "FREQ=DAILY;UNTIL=20260405T000000Z",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
      })
  void aRuleThatIsUnreadableFinerThanADayOrNeverIsRefused(String rule) {
    assertThrows(
        IllegalArgumentException.class, () -> new Recurrence(MARCH, LocalTime.NOON, BERLIN, rule));
  }

  @Test
  void afterTwoDaysDownOneIsFiredAndTheOtherSkipped() {
    Recurrence nine = Recurrence.daily(MARCH, LocalTime.of(9, 0), ZoneId.of("UTC"));

    Missed missed =
        nine.missed(Instant.parse("2026-03-03T09:00:00Z"), Instant.parse("2026-03-05T20:59:59Z"));

    assertEquals(
        new Missed(occurrence("2026-03-05T09:00:00Z"), List.of(occurrence("2026-03-04T09:00:00Z"))),
        missed);
  }

  @Test
  void twelveHoursLateIsTooLate() {
    Recurrence nine = Recurrence.daily(MARCH, LocalTime.of(9, 0), ZoneId.of("UTC"));

    Missed missed =
        nine.missed(Instant.parse("2026-03-04T09:00:00Z"), Instant.parse("2026-03-05T21:00:00Z"));

    assertNull(missed.latest());
    assertEquals(List.of(occurrence("2026-03-05T09:00:00Z")), missed.skipped());
  }

  @Test
  void whatFallsDueThisVeryMomentIsFired() {
    Recurrence nine = Recurrence.daily(MARCH, LocalTime.of(9, 0), ZoneId.of("UTC"));
    Instant due = Instant.parse("2026-03-05T09:00:00Z");

    assertEquals(
        new Missed(occurrence("2026-03-05T09:00:00Z"), List.of()),
        nine.missed(due.minus(Duration.ofDays(1)), due));
  }

  private static Occurrence occurrence(String utc) {
    Instant at = Instant.parse(utc);
    return new Occurrence(at.atZone(ZoneId.of("UTC")).toLocalDateTime(), at);
  }
}
