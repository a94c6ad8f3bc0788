package dev.warmglow.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * {@code sendMessage} to one person in a group, in the shape of Bot API 10.3. A server that does
 * not know the shape ignores it: its answer then has no {@code ephemeral_message_id}, and the
 * message is public.
 *
 * @see <a href="https://core.telegram.org/bots/api#ephemeralmessageparameters">
 *     EphemeralMessageParameters</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
final class SendEphemeralMessage extends BotApiMethodMessage {
  private final TelegramChat chat;
  private final Receiver receiver;
  private final TelegramText text;
  private final @Nullable ReplyParameters reply;
  private final @Nullable InlineKeyboardMarkup buttons;

  /**
   * Who alone is to see it.
   *
   * @param query the press that it answers
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receiver(
      @JsonProperty("receiver_user_id") long user,
      @JsonProperty("callback_query_id") @Nullable String query) {}

  SendEphemeralMessage(
      TelegramChat chat,
      Receiver receiver,
      TelegramText text,
      @Nullable ReplyParameters reply,
      @Nullable InlineKeyboardMarkup buttons) {
    this.chat = chat;
    this.receiver = receiver;
    this.text = text;
    this.reply = reply;
    this.buttons = buttons;
  }

  @JsonProperty("chat_id")
  public String chatId() {
    return chat.chatId();
  }

  @JsonProperty("message_thread_id")
  public @Nullable Integer messageThreadId() {
    return chat.topic();
  }

  @JsonProperty("ephemeral_message_parameters")
  public Receiver receiver() {
    return receiver;
  }

  @JsonProperty("text")
  public String text() {
    return text.text();
  }

  @JsonProperty("entities")
  public @Nullable List<MessageEntity> entities() {
    return text.entitiesOrNull();
  }

  @JsonProperty("link_preview_options")
  public LinkPreviewOptions linkPreviewOptions() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  @JsonProperty("reply_parameters")
  public @Nullable ReplyParameters replyParameters() {
    return reply;
  }

  @JsonProperty("reply_markup")
  public @Nullable InlineKeyboardMarkup replyMarkup() {
    return buttons;
  }

  @Override
  public String getMethod() {
    return "sendMessage";
  }
}
