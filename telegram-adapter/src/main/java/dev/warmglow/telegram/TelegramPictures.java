package dev.warmglow.telegram;

import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaAnimation;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/**
 * Sends pictures with their captions: as an animation when they move, as a file when Telegram does
 * not take them for a photo, else as a photo. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/bots/api#sendphoto">sendPhoto</a>
 */
final class TelegramPictures {
  private final TelegramCalls calls;

  TelegramPictures(TelegramCalls calls) {
    this.calls = calls;
  }

  Message post(
      TelegramChat chat,
      Image image,
      TelegramText caption,
      @Nullable ReplyParameters reply,
      @Nullable ReplyKeyboard markup)
      throws CallFailed, InterruptedException {
    try {
      return image.type() == ImageType.GIF
          ? calls.send(
              SendAnimation.builder()
                  .chatId(chat.chatId())
                  .messageThreadId(chat.topic())
                  .animation(file(image))
                  .caption(caption.textOrNull())
                  .captionEntities(caption.entities())
                  .replyParameters(reply)
                  .replyMarkup(markup)
                  .build())
          : calls.send(
              SendPhoto.builder()
                  .chatId(chat.chatId())
                  .messageThreadId(chat.topic())
                  .photo(file(image))
                  .caption(caption.textOrNull())
                  .captionEntities(caption.entities())
                  .replyParameters(reply)
                  .replyMarkup(markup)
                  .build());
    } catch (CallFailed failed) {
      if (!isNoPhoto(failed)) {
        throw failed;
      }
      return calls.send(
          SendDocument.builder()
              .chatId(chat.chatId())
              .messageThreadId(chat.topic())
              .document(file(image))
              .caption(caption.textOrNull())
              .captionEntities(caption.entities())
              .replyParameters(reply)
              .replyMarkup(markup)
              .build());
    }
  }

  /** Puts the picture and its caption in the place of what the message was, be it only words. */
  void replace(
      TelegramChat chat,
      int message,
      Image image,
      TelegramText caption,
      @Nullable InlineKeyboardMarkup buttons)
      throws CallFailed, InterruptedException {
    InputMedia shown =
        image.type() == ImageType.GIF
            ? new InputMediaAnimation(stream(image), image.fileName())
            : new InputMediaPhoto(stream(image), image.fileName());
    try {
      calls.edit(edit(chat, message, shown, caption, buttons));
    } catch (CallFailed failed) {
      if (!isNoPhoto(failed)) {
        throw failed;
      }
      InputMedia plain = new InputMediaDocument(stream(image), image.fileName());
      calls.edit(edit(chat, message, plain, caption, buttons));
    }
  }

  private static EditMessageMedia edit(
      TelegramChat chat,
      int message,
      InputMedia media,
      TelegramText caption,
      @Nullable InlineKeyboardMarkup buttons) {
    media.setCaption(caption.textOrNull());
    media.setCaptionEntities(caption.entities());
    return EditMessageMedia.builder()
        .chatId(chat.chatId())
        .messageId(message)
        .media(media)
        .replyMarkup(buttons)
        .build();
  }

  private static boolean isNoPhoto(CallFailed failed) {
    return Stream.of("IMAGE_PROCESS_FAILED", "PHOTO_", "file is too big").anyMatch(failed::says);
  }

  private static InputFile file(Image image) {
    return new InputFile(stream(image), image.fileName());
  }

  private static InputStream stream(Image image) {
    return new ByteArrayInputStream(image.content().toArray());
  }
}
