package dev.warmglow.telegram;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.telegram.CallFailed.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Answers the query of a press, which makes the button stop waiting and can show an alert.
 *
 * @see <a href="https://core.telegram.org/bots/api#answercallbackquery">answerCallbackQuery</a>
 */
final class TelegramQueries {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramQueries.class);

  private final TelegramCalls calls;

  TelegramQueries(TelegramCalls calls) {
    this.calls = calls;
  }

  /** Whether an alert can show all of the message. */
  static boolean fits(Message message) {
    return message.controls().isEmpty()
        && message.image() == null
        && message.card() == null
        && message.prompt() == null
        && message.text().plain().length() <= TelegramLimits.ALERT
        && !message.text().plain().isBlank();
  }

  /** Shows an alert to who pressed; null when it is too late for that, or too long. */
  @Nullable Delivery alert(String query, Text text, Outgoing outgoing) throws InterruptedException {
    String words = TelegramText.of(text, outgoing.audience(), true).text().strip();
    if (words.length() > TelegramLimits.ALERT) {
      return null;
    }
    try {
      calls.call(
          AnswerCallbackQuery.builder().callbackQueryId(query).text(words).showAlert(true).build());
      return new Delivery.Delivered(null);
    } catch (CallFailed failed) {
      return switch (failed.failure()) {
        case Failure.Refused refused when refused.code() == 400 -> null;
        case Failure.Refused refused -> TelegramDeliveries.of(refused, new TelegramChat(1, null));
        case Failure.NeverSent never -> new Delivery.NotSent(never.reason());
        case Failure.Unclear unclear -> new Delivery.OutcomeUnknown(unclear.reason());
      };
    }
  }

  /** Stops the waiting. What is said in answer does not depend on it, so it may fail. */
  void close(@Nullable String query) throws InterruptedException {
    if (query == null) {
      return;
    }
    try {
      calls.call(AnswerCallbackQuery.builder().callbackQueryId(query).build());
    } catch (CallFailed failed) {
      LOG.debug("a press was not answered: {}", failed.failure().reason());
    }
  }
}
