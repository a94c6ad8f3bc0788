package dev.warmglow.simulator.person;

/** A person's standing in a space. */
public enum Role {
  MEMBER,
  MODERATOR,
  ADMINISTRATOR
}
