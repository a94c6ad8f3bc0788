package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A role of a guild. */
record GuildRole(String id, String name, long permissions, int position, boolean managed) {

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("permissions", Long.toString(permissions))
            .put("position", position)
            .put("color", 0)
            .put("hoist", false)
            .put("managed", managed)
            .put("mentionable", false)
            .putNull("icon")
            .putNull("unicode_emoji")
            .put("flags", 0);
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    return json;
  }
}
