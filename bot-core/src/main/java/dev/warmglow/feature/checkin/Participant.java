package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Platform;
import java.time.Instant;

/**
 * Somebody who has agreed to be asked.
 *
 * @param platform where they agreed, and where they are asked in private
 * @param consentVersion which wording of the consent they saw
 */
record Participant(
    PersonId person, Platform platform, Way way, int consentVersion, Instant consentedAt) {

  /** Counts up with every change of what the consent says. */
  static final int CURRENT_CONSENT = 1;
}
