package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An account. */
final class User {
  final String id;
  final String handle;
  final boolean bot;
  String locale = "en-US";
  boolean closedToBot;

  /** Whether the bot is among this person's own apps. */
  boolean installed;

  User(String id, String handle, boolean bot) {
    this.id = id;
    this.handle = handle;
    this.bot = bot;
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("username", handle)
            .put("discriminator", bot ? "0001" : "0")
            .putNull("avatar")
            .putNull("avatar_decoration_data")
            .putNull("primary_guild")
            .putNull("collectibles")
            .put("public_flags", 0)
            .put("flags", 0);
    if (bot) {
      json.put("bot", true).putNull("global_name");
    } else {
      json.put("global_name", Character.toUpperCase(handle.charAt(0)) + handle.substring(1));
    }
    return json;
  }
}
