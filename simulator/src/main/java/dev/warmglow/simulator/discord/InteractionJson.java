package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The {@code INTERACTION_CREATE} payload. */
final class InteractionJson {
  private static final int GUILD = 0;
  private static final int BOT_DM = 1;
  private static final int UPLOAD_BYTES = 10 << 20;

  private InteractionJson() {}

  static ObjectNode of(Interaction interaction, ObjectNode about, User bot) {
    Channel channel = interaction.channel;
    Guild guild = channel.guild;
    ObjectNode json =
        Json.object()
            .put("id", interaction.id)
            .put("application_id", bot.id)
            .put("type", interaction.type)
            .put("token", interaction.token)
            .put("version", 1)
            .put("channel_id", channel.id)
            .put("context", guild == null ? BOT_DM : GUILD)
            .put("locale", interaction.user.locale)
            .put("attachment_size_limit", UPLOAD_BYTES)
            .put("app_permissions", Long.toString(channel.permissionsOf(bot)));
    json.set(
        "channel",
        channel.json().put("permissions", Long.toString(channel.permissionsOf(interaction.user))));
    json.set("data", about);
    json.putArray("entitlements");
    interaction.owners(json);
    if (guild == null) {
      json.set("user", interaction.user.json());
    } else {
      json.put("guild_id", guild.id).put("guild_locale", "en-US");
      json.putObject("guild").put("id", guild.id).put("locale", "en-US").putArray("features");
      json.set("member", memberIn(channel, interaction.user));
    }
    if (interaction.source != null) {
      json.set("message", interaction.source.json.deepCopy());
    }
    return json;
  }

  /** A member with the permissions they have in the channel. */
  static ObjectNode memberIn(Channel channel, User user) {
    Member member = channel.guild == null ? null : channel.guild.member(user);
    ObjectNode json = member == null ? Json.object() : member.json();
    return json.put("permissions", Long.toString(channel.permissionsOf(user)));
  }
}
