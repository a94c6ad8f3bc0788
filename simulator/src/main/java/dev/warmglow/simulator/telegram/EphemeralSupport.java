package dev.warmglow.simulator.telegram;

/**
 * Which request shapes the server takes for a message that one person sees. A server that does not
 * know a parameter ignores it, and the message is public.
 */
public enum EphemeralSupport {
  BOTH,
  /** Only Bot API 10.2's {@code receiver_user_id}. */
  ONLY_10_2,
  /** Only Bot API 10.3's {@code ephemeral_message_parameters}. */
  ONLY_10_3,
  /** An older server: everything is public. */
  NONE;

  boolean reads102() {
    return this == BOTH || this == ONLY_10_2;
  }

  boolean reads103() {
    return this == BOTH || this == ONLY_10_3;
  }
}
