package dev.warmglow.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.telegram.CallFailed.Failure;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/**
 * Posts new messages. A text too long for one message is several; what of it is known to be posted
 * is not posted again while this process lives. Thread-safe.
 */
final class TelegramPosts {
  private static final int MOST_REMEMBERED = 1_000;

  private final TelegramCalls calls;
  private final TelegramPictures pictures;
  private final TelegramMoves moves;
  private final TelegramRenderer renderer;

  /** Ids of posted parts by key of the message; 0 where a part is not known to be posted. */
  private final Cache<String, int[]> posted =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  TelegramPosts(TelegramCalls calls, TelegramMoves moves, TelegramRenderer renderer) {
    this.calls = calls;
    this.pictures = new TelegramPictures(calls);
    this.moves = moves;
    this.renderer = renderer;
  }

  /** Posts what is said to somebody where nobody else reads it. */
  Delivery postTo(UserId user, Outgoing outgoing, Message message) throws InterruptedException {
    TelegramChat chat = TelegramChat.with(user);
    // A group stands for its administrators who hide: what is for one of them is for nobody there.
    return chat.isPrivate()
        ? post(outgoing, chat, message, null)
        : new Delivery.Unreachable(Cause.PRIVATE_CHAT_CLOSED, "nobody knows who it is");
  }

  /** Posts what is said, as its audience reads it. */
  Delivery post(Outgoing outgoing, TelegramChat chat, Message message, @Nullable Integer replyTo)
      throws InterruptedException {
    Rendered rendered = renderer.render(message, outgoing.audience(), !chat.isPrivate());
    return post(outgoing.key(), chat, rendered, replyTo);
  }

  /**
   * Posts what is not posted yet.
   *
   * @param key the same for every attempt
   * @param replyTo the message it replies to, if that is still there
   */
  Delivery post(String key, TelegramChat chat, Rendered message, @Nullable Integer replyTo)
      throws InterruptedException {
    int parts = message.parts().size();
    int[] ids = parts == 1 ? new int[1] : posted.get(key, unknown -> new int[parts]);
    @Nullable Delivery unclear = null;
    TelegramChat where = chat;
    for (int part = 0; part < parts; part++) {
      if (ids[part] != 0) {
        continue;
      }
      try {
        where = post(where, message, part, replyTo, ids);
      } catch (CallFailed failed) {
        if (failed.failure() instanceof Failure.Unclear) {
          // The rest is still sent: half a text helps nobody.
          unclear = TelegramDeliveries.of(failed.failure(), where);
        } else {
          return unclear == null ? TelegramDeliveries.of(failed.failure(), where) : unclear;
        }
      }
    }
    return unclear == null
        ? new Delivery.Delivered(new MessageRef(where.channel(), Integer.toString(ids[parts - 1])))
        : unclear;
  }

  /** Posts a part, in the chat's new place when it has moved, and returns that. */
  private TelegramChat post(
      TelegramChat chat, Rendered message, int part, @Nullable Integer replyTo, int[] ids)
      throws CallFailed, InterruptedException {
    try {
      ids[part] = call(chat, message, part, replyTo);
      return chat;
    } catch (CallFailed failed) {
      @Nullable TelegramChat moved = moves.noticed(chat, failed.failure());
      if (moved == null) {
        throw failed;
      }
      ids[part] = call(moved, message, part, null);
      return moved;
    }
  }

  private int call(TelegramChat chat, Rendered message, int part, @Nullable Integer replyTo)
      throws CallFailed, InterruptedException {
    boolean last = part == message.parts().size() - 1;
    TelegramText text = message.parts().get(part);
    // The input line opens for whoever wrote the message that the question replies to.
    boolean replies = part == 0 || (last && message.asking() != null);
    @Nullable ReplyParameters reply = replyTo == null || !replies ? null : reply(replyTo);
    @Nullable ReplyKeyboard markup = last ? markup(message) : null;
    return message.image() != null && part == 0
        ? pictures.post(chat, message.image(), text, reply, markup).getMessageId()
        : calls
            .call(
                SendMessage.builder()
                    .chatId(chat.chatId())
                    .messageThreadId(chat.topic())
                    .text(text.text())
                    .entities(text.entitiesOrNull())
                    .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                    .replyParameters(reply)
                    .replyMarkup(markup)
                    .build())
            .getMessageId();
  }

  private static @Nullable ReplyKeyboard markup(Rendered message) {
    return message.buttons() == null ? message.asking() : message.buttons();
  }

  private static ReplyParameters reply(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }
}
