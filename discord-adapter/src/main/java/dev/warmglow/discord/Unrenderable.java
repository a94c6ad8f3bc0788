package dev.warmglow.discord;

/** A message or form that Discord cannot show; the reason holds nothing anybody wrote. */
final class Unrenderable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Unrenderable(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
