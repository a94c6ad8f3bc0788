package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.Delivery.Unreachable;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets that cannot be reached. */
class CourierParkingTest extends CourierContract {
  private static final Unreachable CLOSED = new Unreachable(Cause.PRIVATE_CHAT_CLOSED, "closed");
  private static final Unreachable FORBIDDEN = new Unreachable(Cause.FORBIDDEN, "no permission");
  private static final Unreachable GONE = new Unreachable(Cause.GONE, "not found");
  private static final String INVITATION =
      "Deine Antwort wartet in unserem privaten Chat auf dich.";

  @Test
  void anAnswerForAClosedPrivateChatWaitsAndThePersonIsInvitedOnceAnHour() {
    plain.script(CLOSED);
    enqueue(answer(plain, Action.Answer.PRIVATE, "your answer"));
    pass(Duration.ofSeconds(2));
    assertEquals(List.of(INVITATION), plain.words());
    assertTrue(
        ((Content.Said) plain.seen().getFirst().content()).message().controls().getFirst()
            instanceof Control.OpenPrivateChat);

    plain.script(CLOSED);
    enqueue(answer(plain, Action.Answer.PRIVATE, "another answer"));
    pass(Duration.ofSeconds(5));
    assertEquals(List.of(INVITATION), plain.words());

    database().writing(tx -> courier.unpark(tx, user(plain)));
    pass(Duration.ofSeconds(5));
    assertEquals(List.of(INVITATION, "your answer", "another answer"), plain.words());
    assertEquals(new Target.Private(user(plain)), plain.seen().getLast().target());
  }

  @Test
  void anInvitationComesAgainAfterAnHour() {
    plain.script(CLOSED);
    enqueue(answer(plain, Action.Answer.PRIVATE, "your answer"));
    pass(Duration.ofHours(1));
    plain.script(CLOSED);
    enqueue(answer(plain, Action.Answer.PRIVATE, "another answer"));
    pass(Duration.ofSeconds(2));

    assertEquals(List.of(INVITATION, INVITATION), plain.words());
  }

  @Test
  void aReminderForAClosedPrivateChatWaitsWithoutAnInvitation() {
    plain.script(CLOSED);
    enqueue(to(Kind.REMINDER, new Target.Private(user(plain)), "drink water"));
    pass(Duration.ofHours(30));

    assertEquals(List.of("PARKED PRIVATE_CHAT_CLOSED"), states());
    assertEquals(1, plain.sends().size());
  }

  @Test
  void aForbiddenChannelIsLeftAloneAndTriedByOnePostAfterTenMinutes() {
    plain.script(FORBIDDEN);
    enqueue(reminder(plain, "one"));
    enqueue(reminder(plain, "two"));
    enqueue(to(Kind.NOTICE, channel(plain, "elsewhere"), "three"));
    pass(Duration.ofMinutes(9));
    assertEquals(List.of("three"), plain.words());
    assertEquals(2, plain.sends().size());

    plain.script(FORBIDDEN);
    pass(Duration.ofMinutes(2));
    assertEquals(3, plain.sends().size());

    pass(Duration.ofMinutes(62));
    assertEquals(List.of("three", "one", "two"), plain.words());
  }

  @Test
  void aChannelThatCanBeWrittenToAgainGetsWhatWaitedForIt() {
    plain.script(FORBIDDEN);
    enqueue(reminder(plain, "one"));
    enqueue(reminder(plain, "two"));
    pass(Duration.ofMinutes(1));
    database().writing(tx -> courier.unparkChannel(tx, new ChannelId(plain.platform(), "group")));
    pass(Duration.ofSeconds(3));

    assertEquals(List.of("one", "two"), plain.words());
  }

  @Test
  void aChannelThatIsGoneOnceAndBackTenMinutesLaterHasLostNothing() {
    plain.script(GONE);
    enqueue(reminder(plain, "one"));
    pass(Duration.ofMinutes(11));

    assertEquals(List.of("one"), plain.words());
  }

  @Test
  void aChannelThatIsGoneTwiceEndsWhatWaitedForItWithoutAskingForEach() {
    plain.script(GONE);
    enqueue(reminder(plain, "one"));
    enqueue(reminder(plain, "two"));
    plain.script(GONE);
    pass(Duration.ofMinutes(15));

    assertEquals(2, plain.sends().size());
    assertEquals("FAILED gone: not found", states().getFirst());
  }

  @Test
  void aMessageThatIsGoneSaysNothingAboutItsChannel() {
    Target posted =
        new Target.Posted(new MessageRef(new ChannelId(plain.platform(), "group"), "5"));
    plain.script(GONE);
    enqueue(to(Kind.NOTICE, posted, "edit"));
    enqueue(notice(plain, "new"));
    pass(Duration.ofSeconds(2));
    assertEquals(List.of("new"), plain.words());

    plain.script(GONE);
    pass(Duration.ofMinutes(15));
    assertEquals(List.of("FAILED gone: not found", "SENT"), states());
  }

  @Test
  void anEventThatCanNoLongerBeAnsweredEndsItsAnswer() {
    keyed.script(new Unreachable(Cause.EXPIRED, "15 minutes"));
    enqueue(answer(keyed, Action.Answer.EPHEMERAL, "late"));
    pass(Duration.ofMinutes(1));

    assertEquals(List.of("FAILED expired: 15 minutes"), states());
  }

  @Test
  void deliveredWithoutANameIsDelivered() {
    plain.script(new Delivery.Delivered(null));
    enqueue(answer(plain, Action.Answer.EPHEMERAL, "an alert"));

    assertEquals(List.of("SENT"), states());
  }
}
