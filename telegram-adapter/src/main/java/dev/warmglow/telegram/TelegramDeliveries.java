package dev.warmglow.telegram;

import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.telegram.CallFailed.Failure;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a failed call means for a delivery. The words are the server's own, see
 * https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp.
 */
final class TelegramDeliveries {
  private static final Duration UNSAID_WAIT = Duration.ofSeconds(30);

  private TelegramDeliveries() {}

  static Delivery of(Failure failure, TelegramChat chat) {
    return switch (failure) {
      case Failure.NeverSent never -> new Delivery.NotSent(never.reason());
      case Failure.Unclear unclear -> new Delivery.OutcomeUnknown(unclear.reason());
      case Failure.Refused refused -> of(refused, chat);
    };
  }

  private static Delivery of(Failure.Refused refused, TelegramChat chat) {
    return switch (refused.code()) {
      // A new token makes it work again, so nothing is given up.
      case 401, 404 -> new Delivery.NotSent("the token is refused");
      case 403 -> new Delivery.Unreachable(forbidden(refused, chat), refused.reason());
      case 429 -> limited(refused, chat);
      default -> badRequest(refused, chat);
    };
  }

  /** Telegram does not say what is limited; in groups it nearly always is that group. */
  private static Delivery limited(Failure.Refused refused, TelegramChat chat) {
    Integer seconds = refused.retryAfter();
    return new Delivery.RateLimited(
        seconds == null ? UNSAID_WAIT : Duration.ofSeconds(seconds), chat.isPrivate());
  }

  private static Cause forbidden(Failure.Refused refused, TelegramChat chat) {
    if (refused.says("deactivated") || refused.says("was deleted")) {
      return Cause.GONE;
    }
    return chat.isPrivate() ? Cause.PRIVATE_CHAT_CLOSED : Cause.FORBIDDEN;
  }

  private static Delivery badRequest(Failure.Refused refused, TelegramChat chat) {
    // So Telegram names the private chat of somebody who never opened it.
    if (chat.isPrivate() && saysOneOf(refused, "chat not found", "PEER_ID_INVALID")) {
      return new Delivery.Unreachable(Cause.PRIVATE_CHAT_CLOSED, refused.reason());
    }
    if (refused.migratedTo() != null
        || saysOneOf(
            refused,
            "chat not found",
            "message thread not found",
            "message to edit not found",
            "message to delete not found",
            "MESSAGE_ID_INVALID",
            "group chat was deactivated")) {
      return new Delivery.Unreachable(Cause.GONE, refused.reason());
    }
    if (saysOneOf(
        refused,
        "not enough rights",
        "have no rights",
        "need administrator rights",
        "CHAT_WRITE_FORBIDDEN",
        "CHAT_RESTRICTED",
        "TOPIC_CLOSED")) {
      return new Delivery.Unreachable(Cause.FORBIDDEN, refused.reason());
    }
    return new Delivery.Rejected(refused.reason());
  }

  private static boolean saysOneOf(Failure.Refused refused, String... words) {
    return Stream.of(words).anyMatch(refused::says);
  }
}
