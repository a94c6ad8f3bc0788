package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/** Messages of a channel and their reactions. */
final class MessageEndpoints {
  private static final String CHANNEL = "/channels/{channel_id}";
  private static final String MESSAGES = CHANNEL + "/messages";
  private static final String MESSAGE = MESSAGES + "/{message_id}";
  private static final String OWN_REACTION = MESSAGE + "/reactions/{emoji_name}/@me";

  private final Backend backend;
  private final User bot;

  MessageEndpoints(Backend backend) {
    this.backend = backend;
    this.bot = backend.directory.bot;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", MESSAGES, Limit.READ_MESSAGE, this::list),
        new Route("POST", MESSAGES, Limit.CREATE_MESSAGE, this::create),
        new Route("GET", MESSAGE, Limit.READ_MESSAGE, this::get),
        new Route("PATCH", MESSAGE, Limit.EDIT_MESSAGE, this::edit),
        new Route("DELETE", MESSAGE, Limit.DELETE_MESSAGE, this::delete),
        new Route("PUT", OWN_REACTION, Limit.REACT, call -> react(call, true)),
        new Route("DELETE", OWN_REACTION, Limit.REACT, call -> react(call, false)),
        new Route("POST", CHANNEL + "/typing", Limit.OTHER, this::typing));
  }

  private Reply typing(Call call) {
    Channel channel = channel(call);
    requirePermission(channel, channel.sending());
    return Reply.NO_CONTENT;
  }

  private Channel channel(Call call) {
    Channel channel = backend.directory.channelById(call.variable("channel_id"));
    if (channel == null) {
      throw ApiError.unknownChannel();
    }
    if (!channel.mayRead(bot)) {
      throw ApiError.missingAccess();
    }
    return channel;
  }

  private void requirePermission(Channel channel, long permission) {
    if (!Permissions.covers(channel.permissionsOf(bot), permission)) {
      throw ApiError.missingPermissions();
    }
  }

  /** Ephemeral messages are not there for these calls. */
  private Message message(Call call) {
    Message message = backend.messages.get(channel(call), call.variable("message_id"));
    if (message.onlyFor != null) {
      throw ApiError.unknownMessage();
    }
    return message;
  }

  private Reply list(Call call) {
    Channel channel = channel(call);
    requirePermission(channel, Permissions.READ_MESSAGE_HISTORY);
    Problems problems = new Problems();
    ObjectNode asked = Json.object();
    try {
      asked.put("limit", Integer.parseInt(call.query().getOrDefault("limit", "50")));
    } catch (NumberFormatException notANumber) {
      problems.at("limit").add("NUMBER_TYPE_COERCE", "Value is not int.");
    }
    problems.range(asked, "limit", 1, 100);
    problems.check();
    int limit = asked.path("limit").asInt();
    NavigableMap<Long, Message> all = channel.messages;
    List<Message> found = new ArrayList<>();
    String after = call.query().get("after");
    String around = call.query().get("around");
    if (after != null) {
      found.addAll(first(all.tailMap(Long.valueOf(after), false).values(), limit).reversed());
    } else if (around != null) {
      long middle = Long.parseLong(around);
      found.addAll(first(all.tailMap(middle, true).values(), limit / 2 + 1).reversed());
      found.addAll(first(all.headMap(middle, false).descendingMap().values(), limit / 2));
    } else {
      String before = call.query().getOrDefault("before", Long.toString(Long.MAX_VALUE));
      found.addAll(first(all.headMap(Long.valueOf(before), false).descendingMap().values(), limit));
    }
    return Reply.ok(found.stream().map(message -> message.jsonFor(bot)).toList());
  }

  private static List<Message> first(Collection<Message> messages, int limit) {
    return messages.stream().filter(message -> message.onlyFor == null).limit(limit).toList();
  }

  private Reply create(Call call) {
    Channel channel = channel(call);
    requirePermission(channel, channel.sending());
    if (channel.guild == null && !backend.directory.botMayWriteTo(channel.partner())) {
      throw ApiError.cannotMessageUser();
    }
    MessageBody body = call.messageBody();
    if (!body.files().isEmpty()) {
      requirePermission(channel, Permissions.ATTACH_FILES);
    }
    body.checkNew();
    if (!call.json().path("embeds").isEmpty()) {
      requirePermission(channel, Permissions.EMBED_LINKS);
    }
    checkReference(channel, call.json().path("message_reference"));
    JsonNode nonce = call.json().path("nonce");
    if (call.json().path("enforce_nonce").asBoolean() && Json.present(nonce)) {
      String existing = backend.messages.nonces.messageOf(channel, nonce.asText());
      if (existing != null) {
        return Reply.ok(backend.messages.get(channel, existing).jsonFor(bot));
      }
    }
    return Reply.ok(backend.messages.create(channel, body, Origin.of(bot)).json);
  }

  private static void checkReference(Channel channel, JsonNode reference) {
    if (!Json.present(reference) || !reference.path("fail_if_not_exists").asBoolean(true)) {
      return;
    }
    String id = reference.path("message_id").asText();
    if (!Snowflakes.isSnowflake(id) || !channel.messages.containsKey(Long.valueOf(id))) {
      Problems problems = new Problems();
      problems.at("message_reference").add("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      problems.check();
    }
  }

  private Reply get(Call call) {
    requirePermission(channel(call), Permissions.READ_MESSAGE_HISTORY);
    return Reply.ok(message(call).jsonFor(bot));
  }

  private Reply edit(Call call) {
    Message message = message(call);
    if (!message.author.equals(bot)) {
      throw ApiError.notYourMessage();
    }
    MessageBody body = call.messageBody();
    body.checkEdit(message);
    backend.messages.edit(message, body);
    return Reply.ok(message.jsonFor(bot));
  }

  private Reply delete(Call call) {
    Message message = message(call);
    if (!message.author.equals(bot)) {
      if (message.channel.guild == null) {
        throw new ApiError(403, 50003, "Cannot execute action on a DM channel");
      }
      requirePermission(message.channel, Permissions.MANAGE_MESSAGES);
    }
    backend.messages.delete(message);
    return Reply.NO_CONTENT;
  }

  private Reply react(Call call, boolean on) {
    Message message = message(call);
    requirePermission(message.channel, Permissions.ADD_REACTIONS);
    String emoji = call.variable("emoji_name");
    if (!Emoji.isReaction(emoji)) {
      throw ApiError.unknownEmoji();
    }
    backend.messages.react(message, emoji, bot, on);
    return Reply.NO_CONTENT;
  }
}
