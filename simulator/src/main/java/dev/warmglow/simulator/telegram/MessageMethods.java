package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Seen;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sending, editing and deleting messages; answering presses. */
final class MessageMethods {
  private static final Duration DELETABLE = Duration.ofDays(2);
  private static final int LONGEST_ALERT = 200;

  private final TelegramWorld world;
  private final Recipients recipients;
  private final Sending sending;
  private final MediaFiles files;

  MessageMethods(TelegramWorld world, Recipients recipients, Sending sending) {
    this.world = world;
    this.recipients = recipients;
    this.sending = sending;
    this.files = new MediaFiles(world);
  }

  void addTo(BotMethods methods) {
    methods.add("sendMessage", p -> sending.send(p, MessageWords.text(p, world), null));
    methods.add("sendPhoto", p -> sending.send(p, MessageWords.caption(p, world), files.photo(p)));
    methods.add(
        "sendAnimation", p -> sending.send(p, MessageWords.caption(p, world), files.animation(p)));
    methods.add(
        "sendDocument", p -> sending.send(p, MessageWords.caption(p, world), files.document(p)));
    methods.add("editMessageText", this::editText);
    methods.add("editMessageCaption", this::editCaption);
    methods.add("editMessageReplyMarkup", this::editKeyboard);
    methods.add("editMessageMedia", this::editMedia);
    methods.add("deleteMessage", this::delete);
    methods.add("deleteMessages", this::deleteSeveral);
    methods.add("answerCallbackQuery", this::answer);
  }

  private JsonNode editText(Parameters parameters) {
    FormattedText words = MessageWords.text(parameters, world);
    ChatMessage message = own(parameters);
    if (message.media() != null) {
      throw BotApiRefusal.badRequest("there is no text in the message to edit");
    }
    return edit(message, words, ReplyMarkup.readInline(parameters));
  }

  private JsonNode editCaption(Parameters parameters) {
    FormattedText words = MessageWords.caption(parameters, world);
    ChatMessage message = own(parameters);
    if (message.media() == null) {
      throw BotApiRefusal.badRequest("there is no caption in the message to edit");
    }
    return edit(message, words, ReplyMarkup.readInline(parameters));
  }

  private JsonNode editKeyboard(Parameters parameters) {
    ChatMessage message = own(parameters);
    return edit(message, message.words(), ReplyMarkup.readInline(parameters));
  }

  private JsonNode editMedia(Parameters parameters) {
    ChatMessage message = own(parameters);
    ChatMessage.Media media = media(parameters, files);
    FormattedText caption = MessageWords.caption(mediaFields(parameters), world);
    ArrayNode keyboard = ReplyMarkup.readInline(parameters);
    world.limits.count(message.chat());
    message.edit(media, caption, keyboard, world.clock.instant());
    world.screen.show(Seen.Kind.EDIT, message, "");
    return edited(message);
  }

  static ChatMessage.Media media(Parameters parameters, MediaFiles files) {
    return files.edited(mediaFields(parameters));
  }

  static Parameters mediaFields(Parameters parameters) {
    if (!(parameters.node("media") instanceof ObjectNode fields)) {
      throw BotApiRefusal.badRequest("can't parse InputMedia: Object expected");
    }
    return new Parameters(fields, parameters.uploads());
  }

  private static JsonNode edited(ChatMessage message) {
    return message.inlineId == null ? message.toJson() : Json.yes();
  }

  private ChatMessage own(Parameters parameters) {
    if (parameters.has("inline_message_id")) {
      ChatMessage inline = world.inlineMessages.get(parameters.text("inline_message_id"));
      if (inline == null) {
        throw BotApiRefusal.badRequest("MESSAGE_ID_INVALID");
      }
      return inline;
    }
    Chat chat = recipients.writable(parameters);
    ChatMessage message = chat.message(parameters.requiredNumber("message_id"));
    if (message == null) {
      throw BotApiRefusal.badRequest("message to edit not found");
    }
    if (!message.from().equals(world.bot) || message.isService()) {
      throw BotApiRefusal.badRequest("message can't be edited");
    }
    return message;
  }

  private JsonNode edit(ChatMessage message, FormattedText words, @Nullable ArrayNode keyboard) {
    checkModified(message, words, keyboard);
    world.limits.count(message.chat());
    message.edit(words, keyboard, world.clock.instant());
    world.screen.show(Seen.Kind.EDIT, message, "");
    return edited(message);
  }

  static void checkModified(
      ChatMessage message, FormattedText words, @Nullable ArrayNode keyboard) {
    if (message.words().equals(words) && Objects.equals(message.keyboard(), keyboard)) {
      throw BotApiRefusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
  }

  private JsonNode delete(Parameters parameters) {
    Chat chat = recipients.writable(parameters);
    ChatMessage message = chat.message(parameters.requiredNumber("message_id"));
    if (message == null) {
      throw BotApiRefusal.badRequest("message to delete not found");
    }
    boolean mayDelete =
        message.from().equals(world.bot) || chat.isPrivate() || world.botIsAdministrator(chat);
    if (!mayDelete || world.clock.instant().isAfter(message.sent().plus(DELETABLE))) {
      throw BotApiRefusal.badRequest("message can't be deleted");
    }
    remove(message);
    return Json.yes();
  }

  private JsonNode deleteSeveral(Parameters parameters) {
    JsonNode ids = parameters.node("message_ids");
    if (ids == null || !ids.isArray() || ids.isEmpty() || ids.size() > 100) {
      throw BotApiRefusal.badRequest("message identifiers are not specified");
    }
    Chat chat = recipients.writable(parameters);
    for (JsonNode id : ids) {
      ChatMessage message = chat.message(id.asLong());
      if (message != null && message.from().equals(world.bot)) {
        remove(message);
      }
    }
    return Json.yes();
  }

  private void remove(ChatMessage message) {
    message.chat().remove(message);
    world.screen.show(Seen.Kind.DELETE, message, "");
  }

  private JsonNode answer(Parameters parameters) {
    String text = parameters.text("text");
    if (text.length() > LONGEST_ALERT) {
      throw BotApiRefusal.badRequest("MESSAGE_TOO_LONG");
    }
    CallbackQueries.Press press = world.callbacks.answer(parameters.text("callback_query_id"));
    if (!text.isEmpty()) {
      world.screen.tell(Seen.Kind.ALERT, press.message, press.by, text);
    }
    return Json.yes();
  }
}
