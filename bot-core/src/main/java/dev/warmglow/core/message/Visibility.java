package dev.warmglow.core.message;

/** Who sees an answer. */
public enum Visibility {
  /** Everyone in the channel. */
  PUBLIC,
  /** The person who asked; where a platform cannot, it may degrade as docs/ui-model.md says. */
  EPHEMERAL,
  /** The person who asked and never anybody else: if that cannot be, it is not sent. */
  PRIVATE
}
