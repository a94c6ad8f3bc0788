package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text channel of a guild, or the direct messages of one person with the bot. */
final class Channel {
  private static final int TEXT = 0;
  private static final int DIRECT = 1;

  final String id;
  final String name;
  final @Nullable Guild guild;
  final @Nullable User recipient;

  /** By id, oldest first. */
  final TreeMap<Long, Message> messages = new TreeMap<>();

  /** What is denied here, by user id. */
  final Map<String, Long> denied = new HashMap<>();

  private Channel(String id, String name, @Nullable Guild guild, @Nullable User recipient) {
    this.id = id;
    this.name = name;
    this.guild = guild;
    this.recipient = recipient;
  }

  static Channel text(String id, String name, Guild guild) {
    return new Channel(id, name, guild, null);
  }

  static Channel direct(String id, User recipient) {
    return new Channel(id, "", null, recipient);
  }

  int type() {
    return guild == null ? DIRECT : TEXT;
  }

  /** As people name it: {@code Harbor/general} or {@code dm:anna}. */
  String handle() {
    return guild == null ? "dm:" + partner().handle : guild.name + "/" + name;
  }

  /** The person of a direct channel. */
  User partner() {
    return Objects.requireNonNull(recipient, "a guild channel has no partner");
  }

  /** The users who can read it, the bot left out. */
  List<User> readers() {
    if (guild == null) {
      return List.of(partner());
    }
    return guild.members.values().stream()
        .map(member -> member.user)
        .filter(user -> !user.bot && mayRead(user))
        .toList();
  }

  boolean mayRead(User user) {
    if (guild == null) {
      return user.bot || user.equals(recipient);
    }
    return Permissions.covers(permissionsOf(user), Permissions.VIEW_CHANNEL);
  }

  long permissionsOf(User user) {
    if (guild == null) {
      return Permissions.EVERYONE;
    }
    long held = guild.permissionsOf(user);
    return Permissions.covers(held, Permissions.ADMINISTRATOR)
        ? held
        : held & ~denied.getOrDefault(user.id, 0L);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("type", type()).put("flags", 0);
    json.put("last_message_id", messages.isEmpty() ? null : messages.lastKey().toString());
    if (guild == null) {
      json.putArray("recipients").add(partner().json());
      return json;
    }
    json.put("guild_id", guild.id)
        .put("name", name)
        .put("position", 0)
        .put("nsfw", false)
        .put("rate_limit_per_user", 0)
        .putNull("topic")
        .putNull("parent_id");
    ArrayNode overwrites = json.putArray("permission_overwrites");
    denied.forEach((user, bits) ->
        overwrites
            .addObject()
            .put("id", user)
            .put("type", 1)
            .put("allow", "0")
            .put("deny", Long.toString(bits)));
    return json;
  }
}
