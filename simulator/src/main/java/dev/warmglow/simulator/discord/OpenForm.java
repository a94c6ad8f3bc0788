package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A modal that waits on a person's screen.
 *
 * @param source the message whose button opened it
 */
record OpenForm(
    String id, User person, Channel channel, @Nullable Message source, JsonNode modal) {}
