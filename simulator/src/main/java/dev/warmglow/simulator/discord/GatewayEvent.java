package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, before it is known who is told.
 *
 * @param intent the {@link Intents} bit a session needs
 * @param guildId decides the shard; null goes to shard 0
 * @param data what is told
 * @param withoutContent what a session without {@link Intents#MESSAGE_CONTENT} is told; null when
 *     that intent does not matter
 */
record GatewayEvent(
    String type,
    int intent,
    @Nullable String guildId,
    ObjectNode data,
    @Nullable ObjectNode withoutContent) {

  GatewayEvent(String type, int intent, @Nullable String guildId, ObjectNode data) {
    this(type, intent, guildId, data, null);
  }

  ObjectNode dataFor(int intents) {
    return withoutContent != null && (intents & Intents.MESSAGE_CONTENT) == 0
        ? withoutContent
        : data;
  }
}
