package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text channel of a guild, a thread in one, or the direct messages of one person with the bot.
 */
final class Channel {
  private static final int TEXT = 0;
  private static final int DIRECT = 1;
  private static final int PUBLIC_THREAD = 11;
  private static final int A_DAY_IN_MINUTES = 1440;

  final String id;
  final String name;
  final @Nullable Guild guild;
  final @Nullable User recipient;

  /** Of a thread: where it hangs. */
  final @Nullable Channel parent;

  private final @Nullable User opener;

  /** By id, oldest first. */
  final TreeMap<Long, Message> messages = new TreeMap<>();

  /** What is denied here, by user id. */
  final Map<String, Long> denied = new HashMap<>();

  private Channel(
      String id,
      String name,
      @Nullable Guild guild,
      @Nullable User recipient,
      @Nullable Channel parent,
      @Nullable User opener) {
    this.id = id;
    this.name = name;
    this.guild = guild;
    this.recipient = recipient;
    this.parent = parent;
    this.opener = opener;
  }

  static Channel thread(String id, String name, Channel parent, User opener) {
    return new Channel(id, name, parent.guild, null, parent, opener);
  }

  static Channel text(String id, String name, Guild guild) {
    return new Channel(id, name, guild, null, null, null);
  }

  static Channel direct(String id, User recipient) {
    return new Channel(id, "", null, recipient, null, null);
  }

  int type() {
    return guild == null ? DIRECT : parent == null ? TEXT : PUBLIC_THREAD;
  }

  /** As people name it: {@code Harbor/general}, {@code Harbor/general/Tea}, {@code dm:anna}. */
  String handle() {
    if (parent != null) {
      return parent.handle() + "/" + name;
    }
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
    if (parent != null) {
      return parent.permissionsOf(user);
    }
    long held = guild.permissionsOf(user);
    return Permissions.covers(held, Permissions.ADMINISTRATOR)
        ? held
        : held & ~denied.getOrDefault(user.id, 0L);
  }

  /** What writing here takes. */
  long sending() {
    return parent == null ? Permissions.SEND_MESSAGES : Permissions.SEND_MESSAGES_IN_THREADS;
  }

  private ObjectNode threadJson(ObjectNode json, Channel above) {
    json.put("parent_id", above.id)
        .put("owner_id", opener == null ? above.id : opener.id)
        .put("rate_limit_per_user", 0)
        .put("message_count", messages.size())
        .put("member_count", 1)
        .put("total_message_sent", messages.size());
    json.putObject("thread_metadata")
        .put("archived", false)
        .put("archive_timestamp", Snowflakes.instantOf(id).toString())
        .put("auto_archive_duration", A_DAY_IN_MINUTES)
        .put("locked", false)
        .put("create_timestamp", Snowflakes.instantOf(id).toString());
    return json;
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("type", type()).put("flags", 0);
    json.put("last_message_id", messages.isEmpty() ? null : messages.lastKey().toString());
    if (guild == null) {
      json.putArray("recipients").add(partner().json());
      return json;
    }
    if (parent != null) {
      return threadJson(json.put("guild_id", guild.id).put("name", name), parent);
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
