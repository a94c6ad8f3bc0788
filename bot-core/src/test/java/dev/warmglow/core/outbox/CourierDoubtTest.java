package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.FakePlatform.Crash;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be there, must not be there twice, and is its sender's to decide. */
class CourierDoubtTest extends CourierContract {
  private static final Duration RESTART = Duration.ofSeconds(2);

  @BeforeEach
  void reach() {
    anaIsReachable = true;
  }

  @Test
  void theSenderIsAskedInPrivateAndInTheirLanguageOnceHoweverOftenItStarts() {
    endInDoubt(ana);

    for (int i = 0; i < 3; i++) {
      time.advance(RESTART);
      start();
      pass(RESTART);
    }

    assertEquals(1, plain.words().size());
    assertTrue(question().text().plain().contains("thank you"), plain.words()::toString);
    assertTrue(question().text().plain().endsWith("Ist es erschienen?"));
    assertEquals(new Target.Private(user(plain)), plain.seen().getFirst().target());
    assertEquals(List.of("UNCERTAIN interrupted", "SENT"), states());
  }

  @Test
  void anAnswerThatGotLostWhileTheProcessLivesIsAskedAboutToo() {
    plain.losesTheAnswer();
    enqueue(thanks(ana));
    pass(RESTART);

    assertEquals(List.of("UNCERTAIN no answer", "SENT"), states());
  }

  @Test
  void whoCannotBeReachedInPrivateIsNotAskedNorIsAnybodyForAPostWithoutASender() {
    anaIsReachable = false;
    endInDoubt(ana);
    pass(RESTART);
    anaIsReachable = true;
    endInDoubt(null);
    pass(RESTART);

    assertEquals(List.of(), plain.words());
    assertEquals(List.of("UNCERTAIN interrupted", "UNCERTAIN interrupted"), states());
  }

  @Test
  void itIsSentAgainOnceWhenTheSenderSaysSo() {
    endInDoubt(ana);
    pass(RESTART);

    assertTrue(decide(DoubtFeature.AGAIN, ana));
    assertFalse(decide(DoubtFeature.AGAIN, ana));
    pass(RESTART);

    assertEquals("thank you", plain.words().getLast());
    assertEquals(List.of("SENT", "SENT"), states());
    assertFalse(decide(DoubtFeature.APPEARED, ana));
  }

  @Test
  void itIsNotSentAgainWhenTheSenderHasSeenIt() {
    endInDoubt(ana);
    pass(RESTART);

    assertTrue(decide(DoubtFeature.APPEARED, ana));
    assertFalse(decide(DoubtFeature.AGAIN, ana));
    pass(RESTART);

    assertEquals(1, plain.words().size());
    assertEquals(List.of("SENT seen by its sender", "SENT"), states());
  }

  @Test
  void whatWasTakenBackMeanwhileIsNotSentAgain() {
    String id = endInDoubt(ana);
    pass(RESTART);
    database().writing(tx -> courier.outbox().cancel(tx, community, id));

    assertFalse(decide(DoubtFeature.AGAIN, ana));
  }

  @Test
  void nobodyElseDecides() {
    endInDoubt(ana);
    pass(RESTART);

    assertFalse(decide(DoubtFeature.AGAIN, new PersonId("somebody-else")));
    assertFalse(decide(DoubtFeature.APPEARED, new PersonId("somebody-else")));
  }

  @Test
  void aRemovalIsTriedAgainBecauseItDoesNothingTwice() {
    plain.script(new Delivery.OutcomeUnknown("no answer"));
    MessageRef message =
        new MessageRef(((Target.Channel) channel(plain, "group")).channel(), "4711");
    enqueue(
        new Post(Kind.NOTICE, new Target.Posted(message), new Content.Removed(), null, null, null));
    pass(Duration.ofMinutes(1));

    assertEquals(List.of("SENT"), states());
  }

  private Post thanks(@Nullable PersonId sender) {
    return new Post(
        Kind.NOTICE, channel(plain, "group"), said("thank you"), ana, null, null, sender);
  }

  /** The process dies while it sends; the next one finds that out. */
  private String endInDoubt(@Nullable PersonId sender) {
    plain.crashes(false);
    assertThrows(Crash.class, () -> enqueue(thanks(sender)));
    time.advance(RESTART);
    start();
    return database()
        .read(tx ->
            tx.handle()
                .select("SELECT id FROM outbox WHERE state = 'UNCERTAIN' ORDER BY id DESC")
                .mapTo(String.class)
                .findFirst()
                .orElseThrow());
  }

  private Message question() {
    return ((Content.Said) plain.seen().getFirst().content()).message();
  }

  /** Presses what the question offers. */
  private boolean decide(Action<Doubts.Doubt> action, PersonId who) {
    Press press =
        question().controls().stream()
            .map(control -> ((Control.Button) control).press())
            .map(it -> database().read(tx -> courier.resolve(tx, it)))
            .filter(it -> it.action().equals(action.name()))
            .findFirst()
            .orElseThrow();
    Doubts.Doubt doubt = action.codec().read().apply(press.payload());
    DoubtStore store = new DoubtStore();
    return database()
        .write(tx ->
            action.equals(DoubtFeature.AGAIN)
                ? store.revive(tx, doubt.community(), doubt.post(), who, time.instant())
                : store.settle(tx, doubt.community(), doubt.post(), who));
  }
}
