package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Seen;
import java.util.Set;

/** Chats, who is in them, topics, and reactions. */
final class ChatMethods {
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  /** Some of those listed under ReactionTypeEmoji. */
  private static final Set<String> REACTIONS =
      Set.of(
          "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🎉", "🙏", "👌", "💯", "🤗", "👀", "😢", "🤝");

  private final TelegramWorld world;
  private final Recipients recipients;

  ChatMethods(TelegramWorld world, Recipients recipients) {
    this.world = world;
    this.recipients = recipients;
  }

  void addTo(BotMethods methods) {
    methods.add("getChat", p -> full(present(p)));
    methods.add("getChatMember", this::member);
    methods.add("getChatAdministrators", p -> administrators(group(p)));
    methods.add(
        "getChatMemberCount",
        p ->
            Json.number(
                present(p).members().values().stream().filter(Membership::isPresent).count()));
    methods.add("sendChatAction", this::action);
    methods.add("setMessageReaction", this::react);
    methods.add("createForumTopic", this::createTopic);
    methods.add(
        "leaveChat",
        p -> {
          Chat chat = group(p);
          new Arrivals(world).membership(chat, world.bot, world.bot, Membership.LEFT);
          return Json.yes();
        });
  }

  private Chat present(Parameters parameters) {
    return recipients.present(recipients.chat(parameters));
  }

  private Chat group(Parameters parameters) {
    Chat chat = present(parameters);
    if (chat.isPrivate()) {
      throw BotApiRefusal.badRequest("there are no administrators in the private chat");
    }
    return chat;
  }

  private JsonNode full(Chat chat) {
    ObjectNode json =
        chat.toJson()
            .put("accent_color_id", Math.floorMod(chat.id(), 7))
            .put("max_reaction_count", 11);
    Chat channel = world.linkedChannels.get(chat);
    if (channel != null) {
      json.put("linked_chat_id", channel.id());
    }
    json.putObject("accepted_gift_types")
        .put("unlimited_gifts", false)
        .put("limited_gifts", false)
        .put("unique_gifts", false)
        .put("premium_subscription", false)
        .put("gifts_from_channels", false);
    return json;
  }

  /** Of others the bot learns for certain only as an administrator. */
  private JsonNode member(Parameters parameters) {
    Chat chat = present(parameters);
    Account who = world.account(parameters.requiredNumber("user_id"));
    if (who == null) {
      throw BotApiRefusal.badRequest("user not found");
    }
    if (!chat.isPrivate() && !who.equals(world.bot) && !world.botIsAdministrator(chat)) {
      throw BotApiRefusal.badRequest("member list is inaccessible");
    }
    return chat.isPrivate() ? Membership.MEMBER.toJson(who) : chat.memberJson(who);
  }

  private JsonNode administrators(Chat chat) {
    ArrayNode list = Json.array();
    chat.members()
        .forEach((who, membership) -> {
          if (membership.isAdministrator()) {
            list.add(chat.memberJson(who));
          }
        });
    return list;
  }

  private JsonNode action(Parameters parameters) {
    recipients.writable(parameters);
    if (!ACTIONS.contains(parameters.text("action"))) {
      throw BotApiRefusal.badRequest("wrong parameter action in request");
    }
    return Json.yes();
  }

  private JsonNode react(Parameters parameters) {
    Chat chat = recipients.writable(parameters);
    ChatMessage message = chat.message(parameters.requiredNumber("message_id"));
    if (message == null) {
      throw BotApiRefusal.badRequest("message to react not found");
    }
    JsonNode reaction = parameters.node("reaction");
    if (reaction != null && reaction.size() > 1) {
      throw BotApiRefusal.badRequest("REACTIONS_TOO_MANY");
    }
    if (reaction == null || reaction.isEmpty()) {
      message.reactions().remove(world.bot);
      return Json.yes();
    }
    String emoji = reaction.path(0).path("emoji").asText();
    if (!REACTIONS.contains(emoji)) {
      throw BotApiRefusal.badRequest("REACTION_INVALID");
    }
    message.reactions().put(world.bot, emoji);
    world.screen.show(Seen.Kind.REACTION, message, emoji);
    return Json.yes();
  }

  private JsonNode createTopic(Parameters parameters) {
    Chat chat = group(parameters);
    if (chat.membership(world.bot) != Membership.ADMINISTRATOR) {
      throw BotApiRefusal.badRequest("not enough rights to create a topic");
    }
    String name = parameters.text("name");
    if (name.isEmpty() || name.length() > 128) {
      throw BotApiRefusal.badRequest("topic name must have 1-128 characters");
    }
    int thread = new Groups(world, new Arrivals(world)).openTopic(world.bot, chat.title(), name);
    return Json.object()
        .put("message_thread_id", thread)
        .put("name", name)
        .put("icon_color", 7322096);
  }
}
