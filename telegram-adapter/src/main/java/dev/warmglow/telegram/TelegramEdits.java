package dev.warmglow.telegram;

import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.telegram.CallFailed.Failure;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/** Changes and removes messages that are there. Thread-safe. */
final class TelegramEdits {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramEdits.class);

  private final TelegramCalls calls;
  private final TelegramPictures pictures;
  private final TelegramMoves moves;
  private final TelegramRenderer renderer;
  private final TelegramPosts posts;

  TelegramEdits(
      TelegramCalls calls, TelegramMoves moves, TelegramRenderer renderer, TelegramPosts posts) {
    this.calls = calls;
    this.pictures = new TelegramPictures(calls);
    this.moves = moves;
    this.renderer = renderer;
    this.posts = posts;
  }

  /**
   * Puts another text, image and buttons in place; what is there already counts as done. A picture
   * cannot become mere words: then the message is replaced by another one, which the answer names.
   */
  Delivery edit(Outgoing outgoing, MessageRef message, Message said) throws InterruptedException {
    TelegramChat chat = TelegramChat.of(message.channel());
    Rendered rendered = renderer.render(said, outgoing.audience(), !chat.isPrivate());
    if (rendered.parts().size() > 1) {
      return new Delivery.Rejected("too long for one message on Telegram");
    }
    try {
      change(chat, Integer.parseInt(message.nativeId()), rendered);
      return new Delivery.Delivered(message);
    } catch (CallFailed failed) {
      if (failed.says("message is not modified")) {
        return new Delivery.Delivered(message);
      }
      return failed.says("no text in the message to edit")
          ? replace(outgoing, chat, message, rendered)
          : failure(chat, failed.failure());
    }
  }

  private void change(TelegramChat chat, int message, Rendered rendered)
      throws CallFailed, InterruptedException {
    TelegramText text = rendered.parts().getFirst();
    Image image = rendered.image();
    if (image != null) {
      pictures.replace(chat, message, image, text, rendered.buttons());
      return;
    }
    calls.call(
        EditMessageText.builder()
            .chatId(chat.chatId())
            .messageId(message)
            .text(text.text())
            .entities(text.entitiesOrNull())
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .replyMarkup(rendered.buttons())
            .build());
  }

  /** The new one comes first: better twice than not at all. */
  private Delivery replace(
      Outgoing outgoing, TelegramChat chat, MessageRef message, Rendered rendered)
      throws InterruptedException {
    Delivery posted = posts.post(outgoing.key(), chat, rendered, null);
    if (posted instanceof Delivery.Delivered && !(delete(message) instanceof Delivery.Delivered)) {
      LOG.info("a message that was replaced is still there");
    }
    return posted;
  }

  /** Removes it; one that is gone already counts as done. */
  Delivery delete(MessageRef message) throws InterruptedException {
    TelegramChat chat = TelegramChat.of(message.channel());
    try {
      calls.call(
          DeleteMessage.builder()
              .chatId(chat.chatId())
              .messageId(Integer.valueOf(message.nativeId()))
              .build());
      return new Delivery.Delivered(message);
    } catch (CallFailed failed) {
      return failed.says("message to delete not found")
          ? new Delivery.Delivered(message)
          : failure(chat, failed.failure());
    }
  }

  private Delivery failure(TelegramChat chat, Failure failure) {
    // The message does not move with the group: its id means nothing in the new chat.
    try {
      moves.noticed(chat, failure);
      return TelegramDeliveries.of(failure, chat);
    } catch (CallFailed notTakenOver) {
      return TelegramDeliveries.of(notTakenOver.failure(), chat);
    }
  }
}
