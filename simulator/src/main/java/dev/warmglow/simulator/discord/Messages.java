package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Seen.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Messages come, change and go; people see it and the gateway tells. Guarded by {@link
 * Backend#locked}.
 */
final class Messages {
  private static final int DEFAULT = 0;
  private static final int REPLY = 19;
  private static final int THREAD_CREATED = 18;
  private static final int CHAT_INPUT_COMMAND = 20;
  private static final int CONTEXT_MENU_COMMAND = 23;

  final Nonces nonces = new Nonces();
  private final Snowflakes ids;
  private final Directory directory;
  private final Screen screen;
  private final Gateway gateway;

  Messages(Snowflakes ids, Directory directory, Screen screen, Gateway gateway) {
    this.ids = ids;
    this.directory = directory;
    this.screen = screen;
    this.gateway = gateway;
  }

  /** Throws 10008 when there is none that the API shows. */
  Message get(Channel channel, String id) {
    Message message = Snowflakes.isSnowflake(id) ? channel.messages.get(Long.valueOf(id)) : null;
    if (message == null) {
      throw ApiError.unknownMessage();
    }
    return message;
  }

  boolean isThere(Message message) {
    return message.channel.messages.containsKey(Long.valueOf(message.id));
  }

  Message create(Channel channel, MessageBody body, Origin origin) {
    Message message = blank(channel, origin);
    body.applyTo(message.json, directory.files, ids);
    refer(message, body.json().path("message_reference").path("message_id").asText());
    Mentions mentions = mention(message, body.json().path("allowed_mentions"));
    message.pinged = pinged(message, mentions, body.json());
    JsonNode nonce = body.json().path("nonce");
    if (Json.present(nonce)) {
      message.json.set("nonce", nonce);
      nonces.remember(channel, nonce.asText(), message.id);
    }
    channel.messages.put(Long.valueOf(message.id), message);
    screen.message(Kind.MESSAGE, message);
    tell("MESSAGE_CREATE", message);
    return message;
  }

  /** The "is thinking" placeholder of a deferred response. */
  Message createThinking(Channel channel, Origin origin) {
    Message message = blank(channel, origin);
    message.json.put("flags", message.json.path("flags").asInt() | Message.LOADING);
    channel.messages.put(Long.valueOf(message.id), message);
    screen.message(Kind.THINKING, message);
    tell("MESSAGE_CREATE", message);
    return message;
  }

  /** Changes a message; a placeholder becomes the message and notifies like a new one. */
  void edit(Message message, MessageBody body) {
    boolean placeholder = message.has(Message.LOADING);
    body.applyTo(message.json, directory.files, ids);
    Mentions mentions = mention(message, body.json().path("allowed_mentions"));
    if (placeholder) {
      message.json.put("flags", message.json.path("flags").asInt() & ~Message.LOADING);
      message.pinged = pinged(message, mentions, body.json());
    } else {
      message.json.put("edited_timestamp", Instant.now().toString());
      message.pinged = List.of();
    }
    screen.message(placeholder ? Kind.MESSAGE : Kind.EDIT, message);
    tell("MESSAGE_UPDATE", message);
  }

  void delete(Message message) {
    message.channel.messages.remove(Long.valueOf(message.id));
    screen.message(Kind.DELETE, message);
    if (message.onlyFor == null) {
      ObjectNode gone = Json.object().put("id", message.id).put("channel_id", message.channel.id);
      dispatch("MESSAGE_DELETE", message.channel, gone, null);
    }
  }

  void react(Message message, String emoji, User user, boolean on) {
    message.react(emoji, user, on);
    screen.reaction(message, emoji);
    ObjectNode data =
        Json.object()
            .put("user_id", user.id)
            .put("channel_id", message.channel.id)
            .put("message_id", message.id)
            .put("message_author_id", message.author.id)
            .put("burst", false)
            .put("type", 0);
    data.set("emoji", Emoji.json(emoji));
    Guild guild = message.channel.guild;
    if (guild != null) {
      data.put("guild_id", guild.id);
      Member member = guild.member(user);
      if (on && member != null) {
        data.set("member", member.json());
      }
    }
    gateway.dispatch(
        new GatewayEvent(
            on ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE",
            guild == null ? Intents.DIRECT_MESSAGE_REACTIONS : Intents.GUILD_MESSAGE_REACTIONS,
            guild == null ? null : guild.id,
            data));
  }

  private Message blank(Channel channel, Origin origin) {
    String id = ids.next();
    Interaction interaction = origin.interaction();
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("channel_id", channel.id)
            .put("type", typeOf(interaction))
            .put("content", "")
            .put("timestamp", Snowflakes.instantOf(id).toString())
            .putNull("edited_timestamp")
            .put("flags", origin.onlyFor() == null ? 0 : Message.EPHEMERAL)
            .put("pinned", false)
            .put("mention_everyone", false)
            .put("tts", false);
    json.set("author", origin.author().json());
    for (String list :
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
      json.putArray(list);
    }
    if (interaction != null) {
      json.put("application_id", directory.bot.id).put("webhook_id", directory.bot.id);
      json.set("interaction_metadata", interaction.metadata());
    }
    return new Message(id, channel, origin.author(), origin.onlyFor(), json);
  }

  private static int typeOf(@Nullable Interaction interaction) {
    if (interaction == null || interaction.type != Interaction.COMMAND) {
      return DEFAULT;
    }
    return interaction.about.isEmpty() ? CHAT_INPUT_COMMAND : CONTEXT_MENU_COMMAND;
  }

  /** The line in a channel that tells of a new thread. */
  void announce(Channel thread, User by) {
    Channel parent = thread.parent;
    if (parent == null) {
      return;
    }
    Message message = blank(parent, Origin.of(by));
    message.json.put("type", THREAD_CREATED).put("content", thread.name);
    message.json.putObject("message_reference").put("type", 0).put("channel_id", thread.id);
    parent.messages.put(Long.valueOf(message.id), message);
    screen.message(Kind.MESSAGE, message);
    tell("MESSAGE_CREATE", message);
  }

  private void refer(Message message, String target) {
    if (target.isEmpty()) {
      return;
    }
    message.json.put("type", REPLY);
    message
        .json
        .putObject("message_reference")
        .put("type", 0)
        .put("channel_id", message.channel.id)
        .put("message_id", target);
    Message original = message.channel.messages.get(Long.valueOf(target));
    message.json.set("referenced_message", original == null ? null : original.json.deepCopy());
  }

  private Mentions mention(Message message, JsonNode allowed) {
    Mentions mentions =
        Mentions.of(
            MessageBody.mentionText(message.json),
            allowed,
            message.channel,
            message.author,
            directory);
    ArrayNode users = message.json.putArray("mentions");
    mentions.users().forEach(user -> users.add(user.json()));
    message.json.set("mention_roles", Json.array(mentions.roles()));
    message.json.put("mention_everyone", mentions.everyone());
    return mentions;
  }

  private List<User> pinged(Message message, Mentions mentions, JsonNode body) {
    if (message.onlyFor != null || message.has(Message.SUPPRESS_NOTIFICATIONS)) {
      return List.of();
    }
    Set<User> pinged = new LinkedHashSet<>(mentions.pinged(message.channel, message.author));
    JsonNode replied = message.json.path("referenced_message").path("author").path("id");
    JsonNode allowed = body.path("allowed_mentions");
    // With an allowed_mentions object, replied_user is off unless it says otherwise.
    if (replied.isTextual() && allowed.path("replied_user").asBoolean(!Json.present(allowed))) {
      User author = directory.userById(replied.asText());
      if (author != null && !author.bot && !author.equals(message.author)) {
        pinged.add(author);
      }
    }
    return List.copyOf(pinged);
  }

  private void tell(String type, Message message) {
    if (message.onlyFor != null) {
      return;
    }
    ObjectNode full = message.json.deepCopy();
    Guild guild = message.channel.guild;
    Member member = guild == null ? null : guild.member(message.author);
    if (member != null) {
      ObjectNode partial = member.json();
      partial.remove("user");
      full.set("member", partial);
    }
    boolean contentIsFree =
        guild == null
            || message.author.bot
            || Mentions.names(message.json.path("content").asText(), directory.bot);
    dispatch(type, message.channel, full, contentIsFree ? null : withoutContent(full));
  }

  private static ObjectNode withoutContent(ObjectNode message) {
    ObjectNode copy = message.deepCopy().put("content", "");
    List.of("attachments", "embeds", "components").forEach(copy::putArray);
    return copy;
  }

  private void dispatch(
      String type, Channel channel, ObjectNode data, @Nullable ObjectNode withoutContent) {
    Guild guild = channel.guild;
    if (guild == null) {
      data.put("channel_type", channel.type());
      gateway.dispatch(new GatewayEvent(type, Intents.DIRECT_MESSAGES, null, data));
      return;
    }
    data.put("guild_id", guild.id);
    if (withoutContent != null) {
      withoutContent.put("guild_id", guild.id);
    }
    gateway.dispatch(
        new GatewayEvent(type, Intents.GUILD_MESSAGES, guild.id, data, withoutContent));
  }
}
