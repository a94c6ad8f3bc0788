package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.telegram.CallFailed.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Telegram's refusals mean for a delivery. */
final class TelegramDeliveriesTest {
  private static final TelegramChat GROUP = new TelegramChat(-100, null);
  private static final TelegramChat PRIVATE = new TelegramChat(7, null);

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was blocked by the user, PRIVATE_CHAT_CLOSED",
    "403, Forbidden: bot can't initiate conversation with a user, PRIVATE_CHAT_CLOSED",
    "403, Forbidden: user is deactivated, GONE",
    "400, Bad Request: chat not found, PRIVATE_CHAT_CLOSED",
  })
  void aPersonCannotBeReached(int code, String reason, Cause cause) {
    assertEquals(new Delivery.Unreachable(cause, reason), refused(code, reason, PRIVATE));
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was kicked from the supergroup chat, FORBIDDEN",
    "400, Bad Request: chat not found, GONE",
    "400, Bad Request: message thread not found, GONE",
    "400, Bad Request: message to edit not found, GONE",
    "400, Bad Request: not enough rights to send text messages to the chat, FORBIDDEN",
    "400, Bad Request: TOPIC_CLOSED, FORBIDDEN",
  })
  void aGroupCannotBeReached(int code, String reason, Cause cause) {
    assertEquals(new Delivery.Unreachable(cause, reason), refused(code, reason, GROUP));
  }

  @Test
  void anythingElseItDoesNotTakeIsRejected() {
    String reason = "Bad Request: message is too long";
    assertEquals(new Delivery.Rejected(reason), refused(400, reason, GROUP));
  }

  @Test
  void aRefusedTokenGivesNothingUp() {
    assertEquals(new Delivery.NotSent("the token is refused"), refused(401, "Unauthorized", GROUP));
  }

  @Test
  void tooManyRequestsHoldBackTheGroupOrForAPersonTheBot() {
    Failure limited = new Failure.Refused(429, "Too Many Requests", 7, null);
    assertEquals(
        new Delivery.RateLimited(Duration.ofSeconds(7), false),
        TelegramDeliveries.of(limited, GROUP));
    assertEquals(
        new Delivery.RateLimited(Duration.ofSeconds(7), true),
        TelegramDeliveries.of(limited, PRIVATE));
  }

  private static Delivery refused(int code, String reason, TelegramChat chat) {
    return TelegramDeliveries.of(new Failure.Refused(code, reason, null, null), chat);
  }
}
