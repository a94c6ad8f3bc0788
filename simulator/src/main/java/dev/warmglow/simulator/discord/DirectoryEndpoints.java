package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The bot itself, guilds, members, roles, channels, and where the gateway is. */
final class DirectoryEndpoints {
  private final Directory directory;
  private final String gatewayUrl;

  DirectoryEndpoints(Directory directory, String gatewayUrl) {
    this.directory = directory;
    this.gatewayUrl = gatewayUrl;
  }

  List<Route> routes() {
    return List.of(
        get("/gateway", call -> Json.object().put("url", gatewayUrl)),
        get("/gateway/bot", call -> gatewayBot()),
        get("/users/@me", call -> me()),
        get("/users/{user_id}", call -> user(call).json()),
        get("/oauth2/applications/@me", call -> application()),
        get("/applications/@me", call -> application()),
        get("/channels/{channel_id}", call -> channel(call).json()),
        get("/guilds/{guild_id}", call -> guild(call).json(directory.bot)),
        get("/guilds/{guild_id}/members/{user_id}", call -> member(call).json()),
        new Route(
            "GET",
            "/guilds/{guild_id}/roles",
            Limit.OTHER,
            call -> Reply.ok(guild(call).roles().stream().map(GuildRole::json).toList())),
        new Route(
            "GET",
            "/guilds/{guild_id}/channels",
            Limit.OTHER,
            call -> Reply.ok(guild(call).channels.stream().map(Channel::json).toList())),
        new Route("POST", "/users/@me/channels", Limit.OPEN_DIRECT, this::openDirect));
  }

  private static Route get(String template, java.util.function.Function<Call, ObjectNode> handler) {
    return new Route("GET", template, Limit.OTHER, call -> Reply.ok(handler.apply(call)));
  }

  private ObjectNode gatewayBot() {
    ObjectNode json = Json.object().put("url", gatewayUrl).put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 86_400_000)
        .put("max_concurrency", 1);
    return json;
  }

  private ObjectNode me() {
    return directory
        .bot
        .json()
        .put("mfa_enabled", true)
        .put("locale", "en-US")
        .put("verified", true);
  }

  private ObjectNode application() {
    User bot = directory.bot;
    ObjectNode json =
        Json.object()
            .put("id", bot.id)
            .put("name", bot.handle)
            .put("description", "")
            .put("bot_public", false)
            .put("bot_require_code_grant", false)
            .put("verify_key", "0".repeat(64))
            .put("flags", 0)
            .put("flags_new", "0")
            .put("approximate_guild_count", directory.guildsOf(bot).size())
            .put("approximate_user_install_count", 0)
            .put("approximate_user_authorization_count", 0)
            .put("explicit_content_filter", 0);
    for (String none :
        List.of(
            "icon",
            "type",
            "interactions_endpoint_url",
            "role_connections_verification_url",
            "team")) {
      json.putNull(none);
    }
    json.putArray("redirect_uris");
    json.putArray("eligible_oauth2_scopes");
    json.set("bot", bot.json());
    json.set("owner", directory.owner.json());
    return json;
  }

  private User user(Call call) {
    User user = directory.userById(call.variable("user_id"));
    if (user == null) {
      throw ApiError.unknownUser();
    }
    return user;
  }

  private Guild guild(Call call) {
    return directory.guildById(call.variable("guild_id"));
  }

  private Member member(Call call) {
    Member member = guild(call).member(user(call));
    if (member == null) {
      throw ApiError.unknownMember();
    }
    return member;
  }

  private Channel channel(Call call) {
    Channel channel = directory.channelById(call.variable("channel_id"));
    if (channel == null) {
      throw ApiError.unknownChannel();
    }
    if (!channel.mayRead(directory.bot)) {
      throw ApiError.missingAccess();
    }
    return channel;
  }

  private Reply openDirect(Call call) {
    User person = directory.userById(call.json().path("recipient_id").asText());
    if (person == null) {
      throw ApiError.invalidRecipient();
    }
    if (person.bot) {
      throw ApiError.cannotMessageUser();
    }
    return Reply.ok(directory.direct(person).json());
  }
}
