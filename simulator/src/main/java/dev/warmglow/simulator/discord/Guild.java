package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server: roles everyone, moderator, administrator and the bot's own. */
final class Guild {
  final String id;
  final String name;
  final Map<String, Member> members = new LinkedHashMap<>();
  final List<Channel> channels = new ArrayList<>();
  final List<Channel> threads = new ArrayList<>();
  final GuildRole everyone;
  final GuildRole moderator;
  final GuildRole administrator;
  final GuildRole botRole;

  Guild(String name, User bot, Snowflakes ids) {
    this.id = ids.next();
    this.name = name;
    this.everyone = new GuildRole(id, "@everyone", Permissions.EVERYONE, 0, false);
    this.moderator =
        new GuildRole(
            ids.next(),
            "moderator",
            Permissions.MODERATE_MEMBERS | Permissions.MANAGE_MESSAGES,
            2,
            false);
    this.administrator =
        new GuildRole(ids.next(), "administrator", Permissions.ADMINISTRATOR, 3, false);
    this.botRole = new GuildRole(ids.next(), bot.handle, Permissions.EVERYONE, 1, true);
    add(bot).roleIds.add(botRole.id());
    channels.add(Channel.text(ids.next(), "general", this));
  }

  List<GuildRole> roles() {
    return List.of(everyone, botRole, moderator, administrator);
  }

  Member add(User user) {
    return members.computeIfAbsent(user.id, id -> new Member(user));
  }

  @Nullable Member member(User user) {
    return members.get(user.id);
  }

  void promote(Member member, Role role) {
    member.roleIds.removeAll(List.of(moderator.id(), administrator.id()));
    switch (role) {
      case MEMBER -> {}
      case MODERATOR -> member.roleIds.add(moderator.id());
      case ADMINISTRATOR -> member.roleIds.add(administrator.id());
    }
  }

  /** 0 for someone who is not a member. */
  long permissionsOf(User user) {
    Member member = member(user);
    if (member == null) {
      return 0;
    }
    long held = everyone.permissions();
    for (GuildRole role : roles()) {
      if (member.roleIds.contains(role.id())) {
        held |= role.permissions();
      }
    }
    return Permissions.covers(held, Permissions.ADMINISTRATOR) ? Permissions.ALL : held;
  }

  /** The guild object of REST. */
  ObjectNode json(User bot) {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("owner_id", bot.id)
            .put("region", "deprecated")
            .put("afk_timeout", 300)
            .put("system_channel_flags", 0)
            .put("widget_enabled", false)
            .put("verification_level", 1)
            .put("default_message_notifications", 1)
            .put("mfa_level", 0)
            .put("explicit_content_filter", 2)
            .put("max_members", 500_000)
            .put("max_stage_video_channel_users", 50)
            .put("max_video_channel_users", 25)
            .put("premium_tier", 0)
            .put("premium_subscription_count", 0)
            .put("preferred_locale", "en-US")
            .put("premium_progress_bar_enabled", false)
            .put("nsfw", false)
            .put("nsfw_level", 0);
    for (String none :
        List.of(
            "icon",
            "description",
            "home_header",
            "splash",
            "discovery_splash",
            "banner",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "widget_channel_id",
            "max_presences",
            "vanity_url_code",
            "rules_channel_id",
            "safety_alerts_channel_id",
            "public_updates_channel_id",
            "incidents_data")) {
      json.putNull(none);
    }
    json.putArray("features");
    json.putArray("emojis");
    json.putArray("stickers");
    ArrayNode list = json.putArray("roles");
    roles().forEach(role -> list.add(role.json()));
    return json;
  }

  /** What {@code GUILD_CREATE} carries: the guild with its channels, and of the members the bot. */
  ObjectNode created(User bot) {
    ObjectNode json =
        json(bot)
            .put("joined_at", members.values().iterator().next().joined.toString())
            .put("large", false)
            .put("unavailable", false)
            .put("member_count", members.size());
    ArrayNode channelList = json.putArray("channels");
    channels.forEach(channel -> channelList.add(channel.json()));
    ArrayNode memberList = json.putArray("members");
    Member self = member(bot);
    if (self != null) {
      memberList.add(self.json());
    }
    ArrayNode threadList = json.putArray("threads");
    threads.forEach(thread -> threadList.add(thread.json()));
    for (String empty :
        List.of(
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      json.putArray(empty);
    }
    return json;
  }
}
