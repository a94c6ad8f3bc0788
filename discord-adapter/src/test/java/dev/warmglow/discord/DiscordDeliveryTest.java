package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.warmglow.core.platform.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordDeliveryTest {

  @ParameterizedTest
  @CsvSource({
    "403,50007,PRIVATE_CHAT_CLOSED",
    "403,50278,PRIVATE_CHAT_CLOSED",
    "403,50001,FORBIDDEN",
    "403,50013,FORBIDDEN",
    "403,0,FORBIDDEN",
    "404,10003,GONE",
    "404,10008,GONE",
    "404,10015,EXPIRED",
    "404,10062,EXPIRED",
    "401,50027,EXPIRED"
  })
  void whatCannotBeReachedSaysWhy(int status, int code, Delivery.Cause cause) {
    assertEquals(
        cause, assertInstanceOf(Delivery.Unreachable.class, refused(status, code)).cause());
  }

  @Test
  void anErrorOfTheServerLeavesTheOutcomeOpen() {
    assertInstanceOf(Delivery.OutcomeUnknown.class, refused(502, 0));
  }

  @Test
  void otherErrorsAreForGood() {
    assertEquals(new Delivery.Rejected("Discord error 50035, HTTP 400"), refused(400, 50035));
  }

  @Test
  void theBotAndNotTheMessageIsRefusedWithoutAToken() {
    assertInstanceOf(Delivery.NotSent.class, refused(401, 0));
  }

  @Test
  void aPausedBotIsRateLimitedAsAWhole() {
    assertEquals(
        new Delivery.RateLimited(Duration.ofSeconds(9), true),
        DiscordDelivery.of(new RestAnswer.Limited(Duration.ofSeconds(9), true)));
  }

  private static Delivery refused(int status, int code) {
    return DiscordDelivery.of(new RestAnswer.Refused(status, code));
  }
}
