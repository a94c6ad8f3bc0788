package dev.warmglow.discord;

/**
 * What is needed to answer an interaction, also after a restart. It goes through the core as the
 * text of {@link #encoded}.
 *
 * @param hidden whether only the person sees the message it came from
 * @param token a secret for 15 minutes
 */
record InteractionHandle(
    Kind kind, boolean hidden, String applicationId, String interactionId, String token) {

  enum Kind {
    COMMAND,
    PRESS,
    /** A form that a command opened. */
    FORM,
    /** A form that a press on a message opened. */
    FORM_ON_MESSAGE
  }

  /** Whether there is a message that the answer can change. */
  boolean onMessage() {
    return kind == Kind.PRESS || kind == Kind.FORM_ON_MESSAGE;
  }

  String encoded() {
    return String.join(
        " ", kind.name(), hidden ? "hidden" : "shown", applicationId, interactionId, token);
  }

  static InteractionHandle decoded(String encoded) {
    String[] parts = encoded.split(" ", 5);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not the handle of an interaction");
    }
    return new InteractionHandle(
        Kind.valueOf(parts[0]), parts[1].equals("hidden"), parts[2], parts[3], parts[4]);
  }

  @Override
  public String toString() {
    return "InteractionHandle[" + kind + " " + interactionId + "]";
  }
}
