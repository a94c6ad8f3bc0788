package dev.warmglow.core.community;

import dev.warmglow.core.platform.UserId;

/** One of a person's accounts. */
public record Account(UserId user, PersonId person, PrivateChat privateChat) {}
