package dev.warmglow.feature.checkin;

import java.time.Duration;
import java.time.Instant;

/** A person's answer, for themselves alone. */
record Answer(String question, Instant askedFor, Mood mood) {

  /** How long answers are kept. */
  static final Duration KEPT = Duration.ofDays(30);
}
