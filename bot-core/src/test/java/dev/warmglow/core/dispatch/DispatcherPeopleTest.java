package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.warmglow.core.community.NameStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the bot knows by what happened, and what of it is not kept. */
class DispatcherPeopleTest extends DispatcherContract {

  @Test
  void whatPeopleSayAmongThemselvesIsNotKept() throws InterruptedException {
    accept(command(plain, "ana", "general", "note"));
    said.next();
    accept(message(plain, "ben", "general", "I am no answer"));
    accept(message(plain, "ana", "other", "I am none either"));
    dispatcher.drain(Duration.ofSeconds(10));

    assertEquals(List.of("DONE"), states());
    assertEquals(0, said.posts.size());
  }

  @Test
  void whoTalksToTheOthersCanBeNamedAndIsNotFollowed() throws InterruptedException {
    accept(message(plain, "ben", "general", "hello everybody"));
    time.advance(Duration.ofHours(1));
    accept(message(plain, "ben", "general", "still here"));
    dispatcher.drain(Duration.ofSeconds(10));

    assertEquals(List.of("ben"), named("BEN"));
    Instant first = Instant.parse("2026-11-01T10:00:00Z");
    assertEquals(
        List.of(first.toEpochMilli()),
        database.read(
            tx -> tx.handle().select("SELECT last_seen FROM membership").mapTo(Long.class).list()));
  }

  @Test
  void whoCameCanBeNamed() throws InterruptedException {
    SpaceId group = new SpaceId(plain.platform(), "group");
    Event.Newcomer ben = new Event.Newcomer(new UserId(plain.platform(), "7"), "Ben", "ben_b");
    Event.Newcomer nameless = new Event.Newcomer(new UserId(plain.platform(), "8"), "Olga", null);
    dispatcher
        .sink(plain.platform(), (platform, reason) -> {})
        .accept(
            List.of(
                new Event.MembersJoined("joined", time.instant(), group, List.of(ben, nameless))));
    dispatcher.drain(Duration.ofSeconds(10));

    assertEquals(List.of("Ben"), named("ben_b"));
    assertEquals(
        List.of("7"),
        database.read(
            tx -> tx.handle().select("SELECT native_id FROM account").mapTo(String.class).list()));
  }

  @Test
  void whoWasForgottenWhileTheirEventWaitedForAnotherTryIsAnsweredAsSomebodyNew()
      throws InterruptedException {
    Event.CommandInvoked event = command(keyed, "ana", "general", "stumble");
    accept(event);
    feature.stumbled.await();
    PersonId forgotten = personOf(event);
    database.writing(tx -> {
      keys.destroy(tx, forgotten);
      persons.forget(tx, forgotten);
    });

    PersonId answered = said.nextPost().whose();
    assertNotEquals(forgotten, answered);
    assertEquals(personOf(event), answered);
    assertEquals(List.of("stumbled"), TestingFeature.effects(database));
  }

  private List<String> named(String handle) {
    SpaceId group = new SpaceId(plain.platform(), "group");
    return database.read(tx ->
        new NameStore()
                .byHandle(
                    tx,
                    communities.communityOf(tx, group).orElseThrow().id(),
                    plain.platform(),
                    handle)
                .map(NameStore.Named::name)
                .stream()
                .toList());
  }

  private PersonId personOf(Event.FromPerson event) {
    return database.read(tx -> persons.owner(tx, event.caller().user()).orElseThrow().id());
  }
}
