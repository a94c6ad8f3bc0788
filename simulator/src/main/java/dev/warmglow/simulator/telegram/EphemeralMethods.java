package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.warmglow.simulator.person.Seen;
import org.jspecify.annotations.Nullable;

/** Editing and deleting messages that one person sees. */
final class EphemeralMethods {
  private final TelegramWorld world;
  private final Recipients recipients;

  EphemeralMethods(TelegramWorld world, Recipients recipients) {
    this.world = world;
    this.recipients = recipients;
  }

  void addTo(BotMethods methods) {
    methods.add(
        "editEphemeralMessageText",
        p -> edit(own(p), MessageWords.text(p, world), ReplyMarkup.readInline(p)));
    methods.add(
        "editEphemeralMessageCaption",
        p -> edit(own(p), MessageWords.caption(p, world), ReplyMarkup.readInline(p)));
    methods.add(
        "editEphemeralMessageReplyMarkup",
        p -> {
          ChatMessage message = own(p);
          return edit(message, message.words(), ReplyMarkup.readInline(p));
        });
    methods.add(
        "editEphemeralMessageMedia",
        p -> {
          ChatMessage message = own(p);
          ChatMessage.Media media = MessageMethods.media(p, new MediaFiles(world));
          FormattedText caption = MessageWords.caption(MessageMethods.mediaFields(p), world);
          world.limits.count(message.chat());
          message.edit(media, caption, ReplyMarkup.readInline(p), world.clock.instant());
          world.screen.show(Seen.Kind.EDIT, message, "");
          return Json.yes();
        });
    methods.add(
        "deleteEphemeralMessage",
        p -> {
          ChatMessage message = find(p);
          message.chat().remove(message);
          world.screen.show(Seen.Kind.DELETE, message, "");
          return Json.yes();
        });
  }

  private ChatMessage find(Parameters parameters) {
    Chat chat = recipients.writable(parameters);
    ChatMessage message = chat.ephemeral(parameters.requiredNumber("ephemeral_message_id"));
    Account audience = message == null ? null : message.audience();
    if (message == null
        || audience == null
        || audience.id() != parameters.requiredNumber("receiver_user_id")) {
      throw BotApiRefusal.badRequest("message not found");
    }
    return message;
  }

  private ChatMessage own(Parameters parameters) {
    ChatMessage message = find(parameters);
    if (!message.from().equals(world.bot)) {
      throw BotApiRefusal.badRequest("message can't be edited");
    }
    return message;
  }

  private JsonNode edit(ChatMessage message, FormattedText words, @Nullable ArrayNode keyboard) {
    MessageMethods.checkModified(message, words, keyboard);
    world.limits.count(message.chat());
    message.edit(words, keyboard, world.clock.instant());
    world.screen.show(Seen.Kind.EDIT, message, "");
    return Json.yes();
  }
}
