package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.schedule.Missed;
import dev.warmglow.core.schedule.Occurrence;
import dev.warmglow.core.schedule.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A question that is asked in a channel at set times.
 *
 * @param firstDay the local date of the first time
 * @param nextAt when it is asked next
 */
record Checkin(
    CommunityId community,
    String id,
    ChannelId channel,
    String question,
    LocalTime time,
    ZoneId zone,
    Rhythm rhythm,
    LocalDate firstDay,
    Instant nextAt) {

  /** A check-in whose first time is the first one later than {@code now}. */
  static Checkin starting(
      CommunityId community,
      String id,
      ChannelId channel,
      String question,
      LocalTime time,
      ZoneId zone,
      Rhythm rhythm,
      Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Rhythm anyDay = rhythm == Rhythm.WEEKLY ? Rhythm.DAILY : rhythm;
    Occurrence first = anyDay.from(today, time, zone).next(now).orElseThrow();
    LocalDate firstDay = first.local().toLocalDate();
    return new Checkin(community, id, channel, question, time, zone, rhythm, firstDay, first.at());
  }

  /** What fell due up to {@code now}. */
  Missed due(Instant now) {
    return recurrence().missed(nextAt.minusMillis(1), now);
  }

  /** The same after everything up to {@code now} was asked or skipped. */
  Checkin after(Instant now) {
    Instant next = recurrence().next(now).orElseThrow().at();
    return new Checkin(community, id, channel, question, time, zone, rhythm, firstDay, next);
  }

  private Recurrence recurrence() {
    return rhythm.from(firstDay, time, zone);
  }
}
