package dev.warmglow.core.access;

/** What somebody must be, or is, in a community; each includes the ones before it. */
public enum Access {
  EVERYONE,
  /** Discord: Manage Messages, Moderate Members or more. Telegram: an administrator. */
  MODERATOR,
  /** Discord: Manage Server or Administrator. Telegram: the owner, or who may add admins. */
  ADMINISTRATOR;

  /** Whether somebody with this standing may do what asks for {@code required}. */
  public boolean allows(Access required) {
    return compareTo(required) >= 0;
  }
}
