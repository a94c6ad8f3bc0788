package dev.warmglow.core.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * One thing to send.
 *
 * @param key the same for every attempt, unique otherwise; at most 25 characters of a to z and 0 to
 *     9
 * @param audience in whose language and zone it is shown
 * @param attempt counts from 1
 * @param firstAttempt when the first attempt began; long ago means that the platform's own memory
 *     of {@code key} may be gone, and the adapter looks whether it is there before it sends
 */
public record Outgoing(
    String key,
    Target target,
    Content content,
    Audience audience,
    int attempt,
    Instant firstAttempt) {

  /** The reader of a private message, or the community for a public one. */
  public record Audience(Locale locale, ZoneId zone) {}
}
