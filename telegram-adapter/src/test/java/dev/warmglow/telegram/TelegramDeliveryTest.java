package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known after a send that went wrong on the way. */
final class TelegramDeliveryTest {
  private static final Message HELLO = Message.of("Hello");

  private final Harbor harbor;

  TelegramDeliveryTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"DROP_BEFORE", "DROP_AFTER", "SERVER_ERROR", "BAD_GATEWAY"})
  void withoutAnAnswerNobodyKnowsAndItIsSentOnlyOnce(Fault.Kind kind) {
    harbor.say(HELLO);
    harbor.fault("sendMessage", kind);
    assertInstanceOf(Delivery.OutcomeUnknown.class, harbor.say(HELLO));
    assertEquals(
        2,
        harbor.telegram.requests().stream()
            .filter(request -> request.method().equals("sendMessage"))
            .count());
  }

  @Test
  void tooManyRequestsSayHowLongToWait() {
    harbor.fault("sendMessage", Fault.Kind.RATE_LIMIT);
    assertEquals(new Delivery.RateLimited(Duration.ofSeconds(7), false), harbor.say(HELLO));
  }

  @Test
  void whatNeverLeftIsNotSent() {
    harbor.telegram.close();
    harbor.say(HELLO);
    assertInstanceOf(Delivery.NotSent.class, harbor.say(HELLO));
  }

  @Test
  void whatIsKnownToBePostedIsNotPostedAgain() {
    harbor.fault("sendMessage", Fault.Kind.DROP_BEFORE);
    Outgoing threeParts =
        Harbor.outgoing(
            "thesame",
            new Target.Channel(harbor.group()),
            new Content.Said(Message.of("word ".repeat(2_000))));
    assertInstanceOf(Delivery.OutcomeUnknown.class, harbor.platform.send(threeParts));
    int before = harbor.texts("Harbor").size();
    Harbor.delivered(harbor.platform.send(threeParts));
    assertEquals(before + 1, harbor.texts("Harbor").size());
  }

  @Test
  void aGroupWithoutTheBotIsForbidden() {
    Target group = new Target.Channel(harbor.group());
    harbor.people.leave(harbor.telegram.botUsername(), "Harbor");
    Delivery.Unreachable unreachable =
        assertInstanceOf(Delivery.Unreachable.class, harbor.send(group, new Content.Said(HELLO)));
    assertEquals(Delivery.Cause.FORBIDDEN, unreachable.cause());
  }
}
