package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a post whose platform did not simply take it. */
class CourierRetryTest extends CourierContract {

  @Test
  void aPostThatNeverLeftIsTriedAgainLaterAndLater() {
    Delivery no = new Delivery.NotSent("no network");
    plain.script(no, no, no, no);
    enqueue(reminder(plain, "hello"));

    assertEquals(List.of("DUE no network"), states());
    pass(Duration.ofSeconds(2));
    assertEquals(2, plain.sends().size());
    pass(Duration.ofSeconds(6));
    assertEquals(3, plain.sends().size());
    pass(Duration.ofSeconds(38));
    assertEquals(4, plain.sends().size());
    pass(Duration.ofSeconds(146));

    assertEquals(List.of("hello"), plain.words());
    assertEquals(List.of(1, 2, 3, 4, 5), plain.sends().stream().map(Outgoing::attempt).toList());
  }

  @Test
  void whatFoundNoConnectionWasNoAttemptHoweverOftenThatHappened() {
    Delivery none = new Delivery.NotConnected();
    plain.script(none, none, none, none, none, none);
    enqueue(reminder(plain, "hello"));

    assertEquals(List.of("DUE not connected"), states());
    pass(Duration.ofMillis(6_100));

    assertEquals(List.of("hello"), plain.words());
    assertEquals(
        List.of(1, 1, 1, 1, 1, 1, 1), plain.sends().stream().map(Outgoing::attempt).toList());
  }

  @Test
  void whatIsTooLateIsNotSent() {
    plain.script(new Delivery.NotSent("no network"));
    Post post = reminder(plain, "hello");
    enqueue(
        new Post(
            post.kind(),
            post.target(),
            post.content(),
            null,
            null,
            time.instant().plusMillis(500)));
    pass(Duration.ofSeconds(5));

    assertEquals(List.of("SKIPPED too late to be sent"), states());
    assertEquals(1, plain.sends().size());
  }

  @Test
  void aRefusalForNowMakesTheChannelWaitAndIsNoAttempt() {
    plain.script(new Delivery.RateLimited(Duration.ofSeconds(30), false));
    enqueue(reminder(plain, "one"));
    enqueue(reminder(plain, "two"));
    enqueue(to(Kind.NOTICE, channel(plain, "elsewhere"), "three"));

    assertEquals(List.of("three"), plain.words());
    pass(Duration.ofMillis(29_900));
    assertEquals(2, plain.sends().size());
    pass(Duration.ofSeconds(2));
    assertEquals(List.of("three", "one", "two"), plain.words());
    assertEquals(1, plain.sends().getLast().attempt());
    assertEquals(1, plain.sends().get(2).attempt());
  }

  @Test
  void aRefusalOfTheWholeBotMakesEverythingWait() {
    plain.script(new Delivery.RateLimited(Duration.ofSeconds(30), true));
    enqueue(reminder(plain, "one"));
    enqueue(to(Kind.NOTICE, channel(plain, "elsewhere"), "two"));

    pass(Duration.ofMillis(29_900));
    assertEquals(1, plain.sends().size());
    pass(Duration.ofSeconds(2));
    // Different channels are in no order.
    assertEquals(Set.of("one", "two"), Set.copyOf(plain.words()));
    assertEquals(2, plain.words().size());
  }

  @Test
  void withoutKeysAReminderOfUnknownOutcomeIsSentOnceMoreAndThenLeft() {
    plain.losesTheAnswer().losesTheAnswer();
    enqueue(reminder(plain, "drink water"));
    pass(Duration.ofMinutes(20));

    assertEquals(List.of("drink water", "drink water"), plain.words());
    assertEquals(List.of("UNCERTAIN no answer"), states());
  }

  @Test
  void withoutKeysANoticeOfUnknownOutcomeIsNeverSentAgain() {
    plain.losesTheAnswer();
    enqueue(notice(plain, "thank you"));
    pass(Duration.ofMinutes(20));

    assertEquals(List.of("thank you"), plain.words());
    assertEquals(List.of("UNCERTAIN no answer"), states());
  }

  @Test
  void withoutKeysAReminderFifteenMinutesLateIsNotSentTwice() {
    plain.script(new Delivery.RateLimited(Duration.ofMinutes(15), false)).losesTheAnswer();
    enqueue(reminder(plain, "drink water"));
    pass(Duration.ofMinutes(30));

    assertEquals(List.of("drink water"), plain.words());
    assertEquals(List.of("UNCERTAIN no answer"), states());
  }

  @Test
  void withKeysAnUnknownOutcomeIsTriedAgainUnderTheSameKeyUntilItIsKnown() {
    keyed.losesTheAnswer().losesTheAnswer().losesTheAnswer();
    enqueue(notice(keyed, "thank you"));
    pass(Duration.ofMinutes(5));

    assertEquals(List.of("thank you"), keyed.words());
    assertEquals(List.of("SENT"), states());
    assertEquals(1, keyed.sends().stream().map(Outgoing::key).distinct().count());
    assertEquals(4, keyed.sends().size());
  }

  @Test
  void aRefusalForGoodEndsIt() {
    plain.script(new Delivery.Rejected("too long"));
    enqueue(reminder(plain, "hello"));
    pass(Duration.ofMinutes(20));

    assertEquals(List.of("FAILED rejected: too long"), states());
    assertEquals(1, plain.sends().size());
  }
}
