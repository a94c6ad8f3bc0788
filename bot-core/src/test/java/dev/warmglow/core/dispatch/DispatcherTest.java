package dev.warmglow.core.dispatch;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatcherTest extends DispatcherContract {

  @Test
  void anEventThatComesTwiceHasOneEffect() throws InterruptedException {
    Event event = command(keyed, "ana", "general", "count");
    accept(event);
    accept(event, event);
    dispatcher.drain(Duration.ofSeconds(10));

    assertEquals(List.of("counted"), TestingFeature.effects(database));
    assertEquals(1, said.posts.size());
    assertEquals(List.of("DONE"), states());
  }

  @Test
  void aHandlerThatFailsIsTriedThreeTimesThenParkedUnderAnIncidentAndOthersFlow()
      throws InterruptedException {
    accept(command(keyed, "ana", "general", "fail"));
    accept(command(keyed, "ben", "general", "count"), command(keyed, "ben", "other", "count"));

    assertEquals("counted", said.next());
    assertEquals("counted", said.next());
    String answer = said.next();
    assertTrue(answer.matches("(?s)Something went wrong.*: [A-Z0-9]{4}-[A-Z0-9]{4}"), answer);
    assertEquals(3, feature.failures.get());
    assertEquals(List.of("counted", "counted"), TestingFeature.effects(database));
    assertEquals(List.of("PARKED", "DONE", "DONE"), states());
  }

  @Test
  void aRefusalUndoesWhatWasDoneAndIsSaid() throws InterruptedException {
    accept(command(keyed, "ana", "general", "refuse"));

    assertEquals("rather not", said.next());
    assertEquals(List.of(), TestingFeature.effects(database));
    assertEquals(List.of("DONE"), states());
  }

  @Test
  void whoAsksTooMuchIsToldOnceAndOthersAreAnswered() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      accept(command(keyed, "ana", "general", "count"));
      assertEquals("counted", said.next());
    }
    accept(command(keyed, "ana", "general", "count"));
    assertTrue(said.next().startsWith("One moment, please."));
    accept(command(keyed, "ana", "general", "count"), command(keyed, "ben", "general", "count"));
    assertEquals("counted", said.next());

    time.advance(Duration.ofSeconds(1));
    accept(command(keyed, "ana", "general", "count"));
    assertEquals("counted", said.next());
    assertEquals(12, TestingFeature.effects(database).size());
  }

  @Test
  void whatAnEarlierRunTookOverIsDoneUnlessThePersonWasToldThatItFailed()
      throws InterruptedException {
    leftBehind(command(keyed, "ana", "general", "count"));
    keyed.acknowledges(false);
    dispatcher.recover(keyed.platform());
    dispatcher.drain(Duration.ofSeconds(10));
    assertEquals(List.of(), TestingFeature.effects(database));
    assertEquals(List.of("EXPIRED"), states());

    leftBehind(command(keyed, "ana", "general", "count"));
    keyed.acknowledges(true);
    dispatcher.recover(keyed.platform());
    assertEquals("counted", said.next());
    assertEquals(List.of("EXPIRED", "DONE"), states());
  }

  @Test
  void anEventThatWaitsBehindASlowOneIsAcknowledgedInTime() throws InterruptedException {
    Event.CommandInvoked slow = command(keyed, "ana", "general", "hold");
    Event.CommandInvoked behind = command(keyed, "ben", "general", "count");
    accept(slow, behind);
    Set<ReplyTo> acknowledged = new HashSet<>();
    acknowledged.add(requireNonNull(keyed.awaitAcknowledged()));
    acknowledged.add(requireNonNull(keyed.awaitAcknowledged()));
    feature.released.countDown();

    assertEquals(Set.of(slow.replyTo(), behind.replyTo()), acknowledged);
    assertEquals("held", said.next());
    assertEquals("counted", said.next());
  }

  @Test
  void questionsGoOnAfterARestart() throws InterruptedException {
    accept(command(plain, "ana", "general", "note"));
    assertTrue(said.next().startsWith("What is it called?"));
    restart();
    accept(message(plain, "ana", "general", "Tea"));
    assertTrue(said.next().startsWith("What does it say?"));
    restart();
    accept(message(plain, "ana", "general", "Five minutes"));

    assertEquals("Tea: Five minutes", said.next());
    assertEquals(List.of("Tea: Five minutes"), TestingFeature.effects(database));
  }

  private void restart() throws InterruptedException {
    dispatcher.drain(Duration.ofSeconds(10));
    dispatcher.close();
    dispatcher = newDispatcher();
  }

  /** Taken over by a run of the program that ended before it did anything. */
  private void leftBehind(Event.FromPerson event) {
    Intake intake =
        new Intake(
            new InboxStore(keys), new FormSessionStore(keys, scheduler.jobs()), identities, time);
    database.writing(tx -> intake.take(tx, event.caller().user().platform(), List.of(event)));
  }
}
