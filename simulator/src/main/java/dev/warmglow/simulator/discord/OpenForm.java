package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A modal that waits on a person's screen.
 *
 * @param source the message whose button opened it
 * @param trigger the metadata of the interaction that opened it
 */
record OpenForm(
    String id,
    User person,
    Channel channel,
    @Nullable Message source,
    ObjectNode trigger,
    JsonNode modal) {}
