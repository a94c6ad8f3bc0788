package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;

/** The {@code resolved} part of an interaction: what the picked ids stand for. */
final class Resolved {
  private final Directory directory;
  private final ObjectNode json = Json.object();

  Resolved(Directory directory) {
    this.directory = directory;
  }

  /** The id of a person, or of the bot, who is in the channel. */
  String user(String handle, Channel channel) {
    User user = directory.userByHandle(handle);
    Guild guild = channel.guild;
    Member member = user == null || guild == null ? null : guild.member(user);
    if (user == null
        || (guild != null && member == null)
        || (!user.bot && !channel.mayRead(user))) {
      throw new Refused("There is no member " + handle + " here.");
    }
    json.withObjectProperty("users").set(user.id, user.json());
    if (member != null) {
      ObjectNode partial = InteractionJson.memberIn(channel, user);
      for (String left : new String[] {"user", "mute", "deaf"}) {
        partial.remove(left);
      }
      json.withObjectProperty("members").set(user.id, partial);
    }
    return user.id;
  }

  String channel(String handle) {
    Channel channel = directory.channel(handle);
    json.withObjectProperty("channels")
        .set(channel.id, channel.json().put("permissions", Long.toString(Permissions.EVERYONE)));
    return channel.id;
  }

  String role(String name, Channel channel) {
    if (channel.guild != null) {
      for (GuildRole role : channel.guild.roles()) {
        if (role.name().equals(name)) {
          json.withObjectProperty("roles").set(role.id(), role.json());
          return role.id();
        }
      }
    }
    throw new Refused("There is no role " + name + ".");
  }

  /** The id of a file that a person picked. */
  String attachment(String handle) {
    ObjectNode attachment = directory.files.attachment(handle);
    if (attachment == null) {
      throw new Refused("There is no such file: pick it first.");
    }
    json.withObjectProperty("attachments").set(handle, attachment.put("ephemeral", true));
    return handle;
  }

  void addTo(ObjectNode about) {
    if (!json.isEmpty()) {
      about.set("resolved", json);
    }
  }
}
