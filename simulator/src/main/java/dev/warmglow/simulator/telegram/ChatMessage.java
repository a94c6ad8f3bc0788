package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in a chat. Guarded by the lock of {@link TelegramWorld}. */
final class ChatMessage {
  private final Chat chat;
  private final Account from;
  private final Instant sent;
  private final int id;
  private final boolean ephemeral;
  private final @Nullable Account receiver;
  private final @Nullable Integer thread;
  private final @Nullable ChatMessage replyTo;
  private final ObjectNode service;
  private final Map<Account, String> reactions = new HashMap<>();
  private final ObjectNode origin;
  private @Nullable Media media;
  private FormattedText words;
  private @Nullable ArrayNode keyboard;
  private @Nullable Instant edited;

  /** By which the bot edits it, when it came through inline mode with a keyboard. */
  @Nullable String inlineId;

  /** A picture or a file; with it the words are the caption. */
  record Media(String kind, JsonNode json) {}

  /**
   * What a new message is made of.
   *
   * @param receiver of an ephemeral message that the bot sends, else null
   * @param service fields of a service message, else empty
   * @param origin fields that tell through whom it came, else empty
   */
  record Draft(
      Account from,
      boolean ephemeral,
      @Nullable Account receiver,
      @Nullable Integer thread,
      @Nullable ChatMessage replyTo,
      FormattedText words,
      @Nullable Media media,
      @Nullable ArrayNode keyboard,
      ObjectNode service,
      ObjectNode origin) {

    Draft {
      service = service.deepCopy();
      origin = origin.deepCopy();
    }

    static Draft of(Account from, FormattedText words) {
      return new Draft(
          from, false, null, null, null, words, null, null, Json.object(), Json.object());
    }

    static Draft service(Account from, ObjectNode fields) {
      return new Draft(
          from,
          false,
          null,
          null,
          null,
          FormattedText.plain(""),
          null,
          null,
          fields,
          Json.object());
    }
  }

  ChatMessage(Chat chat, int id, Instant sent, Draft draft) {
    this.chat = chat;
    this.id = id;
    this.sent = sent;
    this.from = draft.from();
    this.ephemeral = draft.ephemeral();
    this.receiver = draft.receiver();
    this.thread = draft.thread();
    this.replyTo = draft.replyTo();
    this.media = draft.media();
    this.service = draft.service();
    this.origin = draft.origin();
    this.words = draft.words();
    this.keyboard = draft.keyboard();
  }

  Chat chat() {
    return chat;
  }

  Account from() {
    return from;
  }

  Instant sent() {
    return sent;
  }

  /** The message id, or the ephemeral one when {@link #isEphemeral()}. */
  int id() {
    return id;
  }

  boolean isEphemeral() {
    return ephemeral;
  }

  /** The one person who sees it, null when everybody does. */
  @Nullable Account audience() {
    return ephemeral ? (receiver == null ? from : receiver) : null;
  }

  @Nullable Integer thread() {
    return thread;
  }

  @Nullable ChatMessage replyTo() {
    return replyTo;
  }

  @Nullable Media media() {
    return media;
  }

  boolean isService() {
    return !service.isEmpty();
  }

  FormattedText words() {
    return words;
  }

  @Nullable ArrayNode keyboard() {
    return keyboard;
  }

  /** The emoji that each has put under it. */
  Map<Account, String> reactions() {
    return reactions;
  }

  void edit(FormattedText newWords, @Nullable ArrayNode newKeyboard, Instant at) {
    words = newWords;
    keyboard = newKeyboard;
    edited = at;
  }

  void edit(Media newMedia, FormattedText caption, @Nullable ArrayNode keyboardUnder, Instant at) {
    media = newMedia;
    edit(caption, keyboardUnder, at);
  }

  /** Who people read as its author. */
  String author() {
    return origin.path("sender_chat").path("title").asText(from.handle());
  }

  boolean isViaBot() {
    return origin.has("via_bot");
  }

  /** The handle that people know it by: {@code 12}, or {@code e12} for an ephemeral one. */
  String handle() {
    return (ephemeral ? "e" : "") + id;
  }

  ObjectNode toJson() {
    ObjectNode json = withoutReply();
    if (replyTo != null && !replyTo.isEphemeral()) {
      json.set("reply_to_message", replyTo.withoutReply());
    }
    return json;
  }

  private ObjectNode withoutReply() {
    ObjectNode json = Json.object().put("message_id", ephemeral ? 0 : id);
    json.set("from", from.toJson());
    json.put("date", sent.getEpochSecond());
    json.set("chat", chat.toJson());
    if (ephemeral) {
      json.put("ephemeral_message_id", id);
      if (receiver != null) {
        json.set("receiver_user", receiver.toJson());
      }
    }
    if (thread != null) {
      json.put("message_thread_id", thread).put("is_topic_message", true);
    }
    if (edited != null) {
      json.put("edit_date", edited.getEpochSecond());
    }
    if (media != null) {
      json.set(media.kind(), media.json());
    }
    if (!words.text().isEmpty()) {
      json.put(media == null ? "text" : "caption", words.text());
      if (!words.entities().isEmpty()) {
        json.set(media == null ? "entities" : "caption_entities", words.entities().deepCopy());
      }
    }
    json.setAll(service);
    json.setAll(origin);
    if (keyboard != null) {
      json.putObject("reply_markup").set("inline_keyboard", keyboard.deepCopy());
    }
    return json;
  }
}
