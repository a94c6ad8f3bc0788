package dev.warmglow.core.input;

import dev.warmglow.core.platform.ChannelId;

/** A channel named in an answer, of the space where it was asked for. */
public record Place(ChannelId channel, String name) {}
