package dev.warmglow.feature.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Platform;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Pacific/Apia"));
  private static final List<Rhythm> RHYTHMS = List.of(Rhythm.values());
  private static final long SEED = 20261122;

  @Test
  void theFirstTimeIsLaterThanNowAndWithinTheRhythm() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
      Rhythm rhythm = RHYTHMS.get(random.nextInt(RHYTHMS.size()));
      Checkin checkin = checkin(random, rhythm, now);
      assertTrue(checkin.nextAt().isAfter(now), checkin::toString);
      Duration most = rhythm == Rhythm.WEEKDAYS ? Duration.ofDays(4) : Duration.ofHours(26);
      assertTrue(Duration.between(now, checkin.nextAt()).compareTo(most) <= 0, checkin::toString);
    }
  }

  @Test
  void eachNextTimeKeepsTheRhythmAndTheWallClock() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
      Rhythm rhythm = RHYTHMS.get(random.nextInt(RHYTHMS.size()));
      Checkin first = checkin(random, rhythm, now);
      Checkin next = first.after(first.nextAt());
      ZonedDateTime before = first.nextAt().atZone(first.zone());
      ZonedDateTime after = next.nextAt().atZone(first.zone());
      long days = after.toLocalDate().toEpochDay() - before.toLocalDate().toEpochDay();
      switch (rhythm) {
        case DAILY -> assertEquals(1, days, first::toString);
        case WEEKLY -> assertEquals(7, days, first::toString);
        case WEEKDAYS -> {
          assertFalse(after.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0, first::toString);
          assertEquals(before.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1, days, first::toString);
        }
      }
    }
  }

  /** At an hour that no clock change of these zones leaves out. */
  private static Checkin checkin(Random random, Rhythm rhythm, Instant now) {
    return Checkin.starting(
        new CommunityId("c"),
        "id",
        new ChannelId(new Platform("test"), "channel"),
        "How is today going?",
        LocalTime.of(6 + random.nextInt(16), random.nextInt(60)),
        ZONES.get(random.nextInt(ZONES.size())),
        rhythm,
        now);
  }
}
