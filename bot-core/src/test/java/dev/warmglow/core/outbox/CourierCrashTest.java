package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.platform.FakePlatform.Crash;
import dev.warmglow.core.platform.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an ended process leaves behind, by the point where it ended. */
class CourierCrashTest extends CourierContract {
  /** A new process does not know what the last one sent a moment ago, and so would be refused. */
  private static final Duration RESTART = Duration.ofSeconds(2);

  @Test
  void whatCommittedAndNeverBeganIsSentByTheNextProcessInOrder() {
    courier.close();
    enqueue(reminder(plain, "one"));
    enqueue(reminder(plain, "two"));
    assertEquals(List.of("DUE", "DUE"), states());
    start();
    pass(Duration.ofSeconds(2));

    assertEquals(List.of("one", "two"), plain.words());
  }

  @Test
  void withKeysNothingIsLostAndNothingDoubledWhereverItEnds() {
    for (boolean posted : List.of(true, false)) {
      keyed.crashes(posted);
      assertThrows(Crash.class, () -> enqueue(notice(keyed, "posted " + posted)));
      start();
    }

    assertEquals(List.of("posted true", "posted false"), keyed.words());
    assertEquals(List.of("SENT", "SENT"), states());
  }

  @Test
  void withKeysTheFirstAttemptsTimeIsKeptSoThatAnOldPostIsFoundAndNotDoubled() {
    Instant first = time.instant();
    keyed.crashes(true);
    assertThrows(Crash.class, () -> enqueue(notice(keyed, "thank you")));
    time.advance(Duration.ofMinutes(5));
    keyed.crashes(false);
    assertThrows(Crash.class, this::start);
    time.advance(Duration.ofMinutes(5));
    start();

    assertEquals(List.of("thank you"), keyed.words());
    assertEquals(List.of("SENT"), states());
    assertEquals(List.of(1, 2, 3), keyed.sends().stream().map(Outgoing::attempt).toList());
    assertEquals(
        List.of(first, first, first), keyed.sends().stream().map(Outgoing::firstAttempt).toList());
  }

  @Test
  void withoutKeysAReminderIsSentOnceMoreAndAfterASecondCrashLeft() {
    plain.crashes(true);
    assertThrows(Crash.class, () -> enqueue(reminder(plain, "drink water")));
    plain.crashes(true);
    time.advance(RESTART);
    assertThrows(Crash.class, this::start);
    time.advance(RESTART);
    start();
    pass(Duration.ofMinutes(20));

    assertEquals(List.of("drink water", "drink water"), plain.words());
    assertEquals(List.of("UNCERTAIN interrupted"), states());
  }

  @Test
  void withoutKeysANoticeIsLeftUncertain() {
    plain.crashes(false);
    assertThrows(Crash.class, () -> enqueue(notice(plain, "thank you")));
    start();
    pass(Duration.ofMinutes(20));

    assertEquals(List.of(), plain.words());
    assertEquals(List.of("UNCERTAIN interrupted"), states());
  }

  @Test
  void withoutKeysAnAnswerIsSentAgainWhenTheProcessIsBackSoonAndElseLeft() {
    plain.crashes(false);
    assertThrows(Crash.class, () -> enqueue(answer(plain, Action.Answer.PUBLIC, "your answer")));
    time.advance(RESTART);
    start();
    assertEquals(List.of("your answer"), plain.words());

    time.advance(Duration.ofMinutes(1));
    plain.crashes(false);
    assertThrows(Crash.class, () -> enqueue(answer(plain, Action.Answer.PUBLIC, "late")));
    time.advance(Duration.ofMinutes(15));
    time.advance(RESTART);
    start();
    assertEquals(List.of("your answer"), plain.words());
    assertEquals(List.of("SENT", "UNCERTAIN interrupted"), states());
  }

  @Test
  void aPlannedStopLeavesNothingUncertain() {
    for (int i = 0; i < 4; i++) {
      enqueue(answer(plain, Action.Answer.PUBLIC, "answer " + i));
      enqueue(notice(plain, "notice " + i));
    }
    assertEquals(1, plain.sends().size());
    courier.close();
    assertEquals(List.of("SENT", "DUE"), states().stream().distinct().toList());

    start();
    pass(Duration.ofSeconds(30));
    assertEquals(List.of("SENT"), states().stream().distinct().toList());
    assertEquals(8, plain.words().size());
    assertEquals(1, plain.sends().getLast().attempt());
  }
}
