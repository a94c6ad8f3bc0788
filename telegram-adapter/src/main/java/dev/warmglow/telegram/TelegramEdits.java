package dev.warmglow.telegram;

import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.telegram.CallFailed.Failure;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/** Changes and removes messages that are there. */
final class TelegramEdits {
  private final TelegramCalls calls;
  private final TelegramMoves moves;

  TelegramEdits(TelegramCalls calls, TelegramMoves moves) {
    this.calls = calls;
    this.moves = moves;
  }

  /** Puts another text and other buttons in place; what is there already counts as done. */
  Delivery edit(MessageRef message, Rendered rendered) throws InterruptedException {
    if (rendered.parts().size() > 1) {
      return new Delivery.Rejected("too long for one message on Telegram");
    }
    TelegramText text = rendered.parts().getFirst();
    TelegramChat chat = TelegramChat.of(message.channel());
    try {
      calls.call(
          EditMessageText.builder()
              .chatId(chat.chatId())
              .messageId(Integer.valueOf(message.nativeId()))
              .text(text.text())
              .entities(text.entities().isEmpty() ? null : text.entities())
              .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
              .replyMarkup(rendered.buttons())
              .build());
      return new Delivery.Delivered(message);
    } catch (CallFailed failed) {
      return says(failed, "message is not modified")
          ? new Delivery.Delivered(message)
          : failure(chat, failed.failure());
    }
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
      return says(failed, "message to delete not found")
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

  private static boolean says(CallFailed failed, String words) {
    return failed.failure() instanceof Failure.Refused refused && refused.says(words);
  }
}
