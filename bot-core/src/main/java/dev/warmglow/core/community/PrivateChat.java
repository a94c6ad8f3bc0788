package dev.warmglow.core.community;

/** Whether the bot may write to an account in private. */
public enum PrivateChat {
  OPEN,
  UNKNOWN,
  CLOSED
}
