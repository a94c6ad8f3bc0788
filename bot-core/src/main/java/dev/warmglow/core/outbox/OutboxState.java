package dev.warmglow.core.outbox;

/** Where a post stands. */
enum OutboxState {
  /** To be sent. */
  DUE,
  /** An attempt may be under way: after a crash nobody knows whether it was posted. */
  SENDING,
  SENT,
  /** It may or may not have been posted, and is not sent again. */
  UNCERTAIN,
  /** Its target cannot be reached now. */
  PARKED,
  FAILED,
  /** No longer worth sending. */
  SKIPPED
}
