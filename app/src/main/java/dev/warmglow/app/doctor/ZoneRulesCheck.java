package dev.warmglow.app.doctor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/**
 * Whether Java's time zone rules are recent. Governments change them, and an old set sends
 * reminders an hour off.
 *
 * @see <a href="https://www.iana.org/time-zones">IANA time zone database</a>
 */
final class ZoneRulesCheck implements Check {

  private static final Period OLDEST = Period.ofMonths(18);

  private final InstantSource time;
  private final String version;

  ZoneRulesCheck(InstantSource time) {
    this(time, ZoneRulesProvider.getVersions("UTC").lastKey());
  }

  /**
   * @param version as IANA names it: a year and a letter, 2026a being the year's first
   */
  ZoneRulesCheck(InstantSource time, String version) {
    this.time = time;
    this.version = version;
  }

  @Override
  public List<Finding> examine() {
    LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    return List.of(
        appeared().isBefore(today.minus(OLDEST))
            ? Finding.warning(
                "time zone rules "
                    + version
                    + " are older than 18 months: update Java, or reminders may be an hour off")
            : Finding.fine("time zone rules " + version));
  }

  /** Roughly: IANA publishes three or four sets a year. */
  private LocalDate appeared() {
    int year = Integer.parseInt(version.substring(0, 4));
    int letter = version.length() > 4 ? version.charAt(4) - 'a' : 0;
    return LocalDate.of(year, 1, 1).plusMonths(3L * Math.min(letter, 3));
  }
}
