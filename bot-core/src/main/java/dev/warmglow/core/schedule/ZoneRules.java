package dev.warmglow.core.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/** What a local time means where clocks change. */
public final class ZoneRules {
  private ZoneRules() {}

  /**
   * The instant of a local time. A time that a clock change leaves out is the first instant after
   * the change; a time that comes twice is the first of the two.
   */
  public static Instant instantOf(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return ZonedDateTime.ofLocal(local, zone, null).toInstant();
  }
}
