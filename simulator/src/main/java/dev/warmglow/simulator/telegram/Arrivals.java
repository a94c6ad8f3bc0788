package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Puts what people do on the screens and, where the bot may know of it, into its updates. Guarded
 * by the lock of {@link TelegramWorld}.
 */
final class Arrivals {
  private final TelegramWorld world;

  Arrivals(TelegramWorld world) {
    this.world = world;
  }

  ChatMessage message(Chat chat, ChatMessage.Draft draft) {
    ChatMessage message = chat.post(world.clock.instant(), draft);
    world.screen.show(Seen.Kind.MESSAGE, message, "");
    deliver(message);
    return message;
  }

  /** A message through inline mode; with a keyboard the bot can edit it. */
  ChatMessage viaBot(Chat chat, ChatMessage.Draft draft) {
    ChatMessage message = chat.post(world.clock.instant(), draft);
    if (message.keyboard() != null) {
      message.inlineId = "inline" + (world.inlineMessages.size() + 1);
      world.inlineMessages.put(message.inlineId, message);
    }
    world.screen.show(Seen.Kind.MESSAGE, message, "");
    deliver(message);
    return message;
  }

  ChatMessage service(Chat chat, Account by, ObjectNode fields, Seen.Kind kind) {
    ChatMessage message = chat.post(world.clock.instant(), ChatMessage.Draft.service(by, fields));
    world.screen.show(kind, message, "");
    deliver(message);
    return message;
  }

  private void deliver(ChatMessage message) {
    boolean present = message.chat().isPrivate() || botIsIn(message.chat());
    if (present && PrivacyMode.delivers(message, world)) {
      world.updates.add("message", message.toJson());
    }
  }

  void membership(Chat chat, Account by, Account of, Membership after) {
    Membership before = chat.membership(of);
    boolean botWasIn = chat.isPrivate() || botIsIn(chat);
    chat.setMembership(of, after);
    if (before == after) {
      return;
    }
    ObjectNode change = Json.object();
    change.set("chat", chat.toJson());
    change.set("from", by.toJson());
    change.put("date", world.clock.instant().getEpochSecond());
    change.set("old_chat_member", before.toJson(of));
    change.set("new_chat_member", after.toJson(of));
    if (of.isBot()) {
      world.updates.add("my_chat_member", change);
    } else if (botWasIn && world.botIsAdministrator(chat)) {
      world.updates.add("chat_member", change);
    }
  }

  /** A person blocks or unblocks the bot; the update speaks of the bot's own membership. */
  void blocked(Account person, boolean blocked) {
    Chat chat = world.chats.get(person.id());
    if (chat == null || person.blocking() == blocked) {
      return;
    }
    person.block(blocked);
    if (person.started()) {
      chat.setMembership(world.bot, blocked ? Membership.MEMBER : Membership.BANNED);
      membership(chat, person, world.bot, blocked ? Membership.BANNED : Membership.MEMBER);
    }
  }

  void press(Account person, ChatMessage message, String data) {
    ObjectNode query =
        Json.object().put("id", world.callbacks.open(person, message)).put("data", data);
    query.set("from", person.toJson());
    if (message.inlineId == null) {
      query.set("message", message.toJson());
    } else {
      query.put("inline_message_id", message.inlineId);
    }
    query.put("chat_instance", Long.toString(message.chat().id() * 31 + 7));
    world.updates.add("callback_query", query);
  }

  /** Told only to a bot whose inline feedback is switched on. */
  void chosen(Account person, String query, String result) {
    if (world.inlineFeedback) {
      ObjectNode chosen = Json.object().put("result_id", result).put("query", query);
      chosen.set("from", person.toJson());
      world.updates.add("chosen_inline_result", chosen);
    }
  }

  void reaction(Account person, ChatMessage message, String emoji) {
    String before = message.reactions().put(person, emoji);
    world.screen.show(Seen.Kind.REACTION, message, emoji);
    if (!world.botIsAdministrator(message.chat()) || emoji.equals(before)) {
      return;
    }
    ObjectNode change = Json.object().put("message_id", message.id());
    change.set("chat", message.chat().toJson());
    change.set("user", person.toJson());
    change.put("date", world.clock.instant().getEpochSecond());
    change.set("old_reaction", reactions(before));
    change.set("new_reaction", reactions(emoji));
    world.updates.add("message_reaction", change);
  }

  private static ArrayNode reactions(@Nullable String emoji) {
    ArrayNode list = Json.array();
    if (emoji != null) {
      list.addObject().put("type", "emoji").put("emoji", emoji);
    }
    return list;
  }

  private boolean botIsIn(Chat chat) {
    return chat.membership(world.bot).isPresent();
  }
}
