package dev.warmglow.telegram;

import dev.warmglow.core.platform.Delivery;
import dev.warmglow.telegram.CallFailed.Failure;
import dev.warmglow.telegram.SendEphemeralMessage.Receiver;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteEphemeralMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditEphemeralMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * Messages in a group that one person sees. They may get lost and cannot be found again, so nothing
 * that is only for that person's eyes, or is needed later, is said this way. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/bots/features#ephemeral-messages">Ephemeral messages</a>
 */
final class TelegramEphemerals {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramEphemerals.class);
  private static final Delivery SHOWN = new Delivery.Delivered(null);
  private static final int TRIES_TO_TAKE_BACK = 3;

  /** What everybody may see: it is sent first where it is not known who will. */
  private static final TelegramText HARMLESS = new TelegramText("…", List.of());

  private final TelegramCalls calls;
  private final EphemeralAbility ability;

  TelegramEphemerals(TelegramCalls calls, EphemeralAbility ability) {
    this.calls = calls;
    this.ability = ability;
  }

  /** Whether it can be said in one message that one person sees. */
  static boolean fits(Rendered rendered) {
    return rendered.parts().size() == 1 && rendered.image() == null && rendered.asking() == null;
  }

  /**
   * Answers the person alone.
   *
   * @return null when that cannot be done here: then nobody has seen it
   */
  @Nullable Delivery answer(ReplyHandle reply, long person, Rendered rendered)
      throws InterruptedException {
    TelegramChat chat = reply.chat();
    if (!ability.mayTry(chat.id(), reply.invites())) {
      return null;
    }
    boolean proven = ability.isProven();
    try {
      Message sent =
          calls.call(
              proven
                  ? request(reply, person, rendered.parts().getFirst(), rendered.buttons())
                  : request(reply, person, HARMLESS, null));
      @Nullable Integer id = sent.getEphemeralMessageId();
      if (id == null) {
        takeBack(chat, sent.getMessageId());
        return null;
      }
      ability.proved();
      return proven ? SHOWN : fill(chat, person, id, rendered);
    } catch (CallFailed failed) {
      return afterFailure(reply, proven, failed.failure());
    }
  }

  private static SendEphemeralMessage request(
      ReplyHandle reply, long person, TelegramText text, @Nullable InlineKeyboardMarkup buttons) {
    return new SendEphemeralMessage(
        reply.chat(), new Receiver(person, reply.query()), text, answered(reply), buttons);
  }

  private static @Nullable ReplyParameters answered(ReplyHandle reply) {
    if (reply.query() != null || (reply.message() == null && reply.ephemeral() == null)) {
      return null;
    }
    return reply.ephemeral() == null
        ? ReplyParameters.builder()
            .messageId(reply.message())
            .allowSendingWithoutReply(true)
            .build()
        : ReplyParameters.builder().ephemeralMessageId(reply.ephemeral()).build();
  }

  private @Nullable Delivery afterFailure(ReplyHandle reply, boolean proven, Failure failure) {
    if (failure instanceof Failure.Refused refused
        && (refused.code() == 400 || refused.code() == 403)) {
      if (!reply.invites()) {
        ability.refused(reply.chat().id());
      }
      return null;
    }
    if (failure instanceof Failure.Unclear && !proven) {
      ability.failed();
      return null;
    }
    return TelegramDeliveries.of(failure, reply.chat());
  }

  /** The words themselves: by its id they can only reach the one person. */
  private @Nullable Delivery fill(TelegramChat chat, long person, int id, Rendered rendered)
      throws InterruptedException {
    Delivery filled = edit(chat, person, id, rendered);
    if (filled instanceof Delivery.Delivered || filled instanceof Delivery.OutcomeUnknown) {
      return filled;
    }
    delete(chat, person, id);
    return filled instanceof Delivery.Rejected || filled instanceof Delivery.Unreachable
        ? null
        : filled;
  }

  /** Puts other words and buttons in place. */
  Delivery edit(TelegramChat chat, long person, int id, Rendered rendered)
      throws InterruptedException {
    TelegramText text = rendered.parts().getFirst();
    EditEphemeralMessageText request =
        EditEphemeralMessageText.builder()
            .chatId(chat.chatId())
            .receiverUserId(person)
            .ephemeralMessageId(id)
            .text(text.text())
            .entities(text.entities())
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .build();
    if (rendered.buttons() != null) {
      request.setReplyMarkup(rendered.buttons());
    }
    try {
      calls.call(request);
      return SHOWN;
    } catch (CallFailed failed) {
      return failed.says("message is not modified")
          ? SHOWN
          : TelegramDeliveries.of(failed.failure(), chat);
    }
  }

  /** Removes it; it goes by itself sooner or later, so this may fail. */
  Delivery delete(TelegramChat chat, long person, int id) throws InterruptedException {
    try {
      calls.call(
          DeleteEphemeralMessage.builder()
              .chatId(chat.chatId())
              .receiverUserId(person)
              .ephemeralMessageId(id)
              .build());
    } catch (CallFailed failed) {
      LOG.debug("a message for one person was not removed: {}", failed.failure().reason());
    }
    return SHOWN;
  }

  /** The server did not know what was asked of it: everybody sees the message until it is gone. */
  private void takeBack(TelegramChat chat, Integer message) throws InterruptedException {
    ability.failed();
    LOG.warn("this Bot API server shows everybody what is for one person; that way is not used");
    for (int attempt = 0; attempt < TRIES_TO_TAKE_BACK; attempt++) {
      try {
        calls.call(
            DeleteMessage.builder()
                .chatId(chat.chatId())
                .messageId(Objects.requireNonNull(message))
                .build());
        return;
      } catch (CallFailed failed) {
        LOG.warn("a message that everybody saw was not removed: {}", failed.failure().reason());
        if (failed.failure() instanceof Failure.Refused) {
          return;
        }
      }
    }
  }
}
