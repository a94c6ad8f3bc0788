package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourierPaceTest extends CourierContract {

  @Test
  void oneChannelGetsOneASecondAndTwentyAMinuteWithoutARefusal() {
    for (int i = 0; i < 45; i++) {
      enqueue(reminder(plain, "number " + i));
    }
    pass(Duration.ofSeconds(19));
    assertEquals(20, plain.words().size());
    pass(Duration.ofSeconds(40));
    assertEquals(20, plain.words().size());
    pass(Duration.ofSeconds(70));

    assertEquals(45, plain.words().size());
    assertEquals("number 44", plain.words().getLast());
    assertEquals(0, plain.refusals());
  }

  @Test
  void aPrivateChatHasItsOwnPace() {
    for (int i = 0; i < 45; i++) {
      enqueue(to(Kind.REMINDER, new Target.Private(user(plain)), "number " + i));
    }
    pass(Duration.ofSeconds(46));

    assertEquals(45, plain.words().size());
    assertEquals(0, plain.refusals());
  }

  @Test
  void aBusyGroupDelaysItselfAlone() {
    for (int i = 0; i < 200; i++) {
      enqueue(reminder(plain, "hot " + i));
    }
    for (int i = 0; i < 300; i++) {
      enqueue(to(Kind.REMINDER, channel(plain, "chat " + i), "other " + i));
    }
    pass(Duration.ofMillis(10_500));

    assertEquals(300, plain.words().stream().filter(word -> word.startsWith("other")).count());
    assertEquals(0, plain.refusals());
  }

  @Test
  void answersGoBeforeEverythingElseThatWaits() {
    for (int i = 0; i < 100; i++) {
      enqueue(to(Kind.REMINDER, channel(plain, "chat " + i), "reminder"));
    }
    enqueue(answer(plain, Action.Answer.PUBLIC, "answer"));
    assertEquals(30, plain.words().size());
    pass(Duration.ofMillis(1_010));

    assertEquals(30, plain.words().indexOf("answer"));
    assertEquals(0, plain.refusals());
  }

  @Test
  void anAnswerInABusyGroupDoesNotWaitForItsNotices() {
    for (int i = 0; i < 10; i++) {
      enqueue(notice(plain, "notice"));
    }
    enqueue(answer(plain, Action.Answer.PUBLIC, "answer"));
    pass(Duration.ofMillis(1_010));

    assertEquals(List.of("notice", "answer"), plain.words());
  }

  @Test
  void whereEventsAreAnsweredApartFromTheLimitsAnAnswerIsNeverHeldUp() {
    for (int i = 0; i < 100; i++) {
      enqueue(to(Kind.REMINDER, channel(keyed, "chat " + i), "reminder"));
    }
    for (int i = 0; i < 60; i++) {
      Target target =
          new Target.Answer(
              new ReplyTo(new ChannelId(keyed.platform(), "group"), "event " + i),
              user(keyed),
              Action.Answer.PUBLIC);
      enqueue(new Post(Kind.ANSWER, target, said("answer"), ana, ana, null));
    }

    assertEquals(60, keyed.words().stream().filter("answer"::equals).count());
    assertEquals(0, keyed.refusals());
  }

  @Test
  void aThousandAtOnceTakeAsLongAsTheLimitAsks() {
    for (int i = 0; i < 1_000; i++) {
      enqueue(to(Kind.REMINDER, channel(keyed, "chat " + i), "reminder"));
    }
    pass(Duration.ofSeconds(19));
    assertTrue(keyed.words().size() >= 950, () -> "only " + keyed.words().size());
    pass(Duration.ofSeconds(2));

    assertEquals(1_000, keyed.words().size());
    assertEquals(0, keyed.refusals());
  }
}
