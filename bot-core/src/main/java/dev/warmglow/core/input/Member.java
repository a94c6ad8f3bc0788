package dev.warmglow.core.input;

import dev.warmglow.core.platform.UserId;

/** Somebody named in an answer. */
public record Member(UserId user, String name, boolean bot) {}
