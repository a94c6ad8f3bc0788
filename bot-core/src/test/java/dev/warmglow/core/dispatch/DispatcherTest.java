package dev.warmglow.core.dispatch;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.NameStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.FakePlatform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.schedule.Scheduler;
import dev.warmglow.core.schedule.SettableTime;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Migrations;
import dev.warmglow.core.storage.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class DispatcherTest {
  private final SettableTime time = new SettableTime(Instant.parse("2026-11-01T10:00:00Z"));
  private final FakePlatform keyed = FakePlatform.withKeys(time);
  private final FakePlatform plain = FakePlatform.withoutKeys(time);
  private final TestingFeature feature = new TestingFeature();
  private final CommittedPosts said = new CommittedPosts();
  private final CommunityStore communities = new CommunityStore();
  private final IdentityStore persons = new IdentityStore(communities);
  private final Identities identities =
      new Identities(communities, persons, new NameStore(), ZoneId.of("Europe/Berlin"));
  @TempDir private Path dataDirectory;
  @TempDir private Path keyDirectory;
  private Database database;
  private PersonKeys keys;
  private Scheduler scheduler;
  private Dispatcher dispatcher;
  private int events;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(dataDirectory);
    new Migrations(database, time)
        .apply(List.of("core", "privacy", "people", "dispatch", "schedule"));
    TestingFeature.createTable(database);
    keys =
        PersonKeys.open(
            keyDirectory.resolve("test.key"), new DataDirectory(dataDirectory), database, time);
    scheduler = new Scheduler(database, time);
    dispatcher = newDispatcher();
  }

  @AfterEach
  void close() {
    dispatcher.close();
    keys.close();
    database.close();
  }

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

  private PersonId personOf(Event.FromPerson event) {
    return database.read(tx -> persons.owner(tx, event.caller().user()).orElseThrow().id());
  }

  private Dispatcher newDispatcher() {
    return Dispatcher.of(
        database,
        Map.of(keyed.platform(), keyed, plain.platform(), plain),
        Declarations.of(List.of(feature)),
        identities,
        keys,
        said,
        said,
        scheduler.jobs(),
        List.of(),
        time::nanos,
        time);
  }

  private void restart() throws InterruptedException {
    dispatcher.drain(Duration.ofSeconds(10));
    dispatcher.close();
    dispatcher = newDispatcher();
  }

  private void accept(Event... all) {
    List<Event> list = List.of(all);
    Event.FromPerson first = (Event.FromPerson) list.getFirst();
    dispatcher.sink(first.caller().user().platform(), (platform, reason) -> {}).accept(list);
  }

  /** Taken over by a run of the program that ended before it did anything. */
  private void leftBehind(Event.FromPerson event) {
    Intake intake =
        new Intake(
            new InboxStore(keys), new FormSessionStore(keys, scheduler.jobs()), identities, time);
    database.writing(tx -> intake.take(tx, event.caller().user().platform(), List.of(event)));
  }

  private List<String> states() {
    return database.read(tx ->
        tx.handle().select("SELECT state FROM inbox ORDER BY arrival").mapTo(String.class).list());
  }

  private Event.CommandInvoked command(
      FakePlatform platform, String person, String channel, String path) {
    return new Event.CommandInvoked(
        "event" + ++events,
        time.instant(),
        caller(platform, person, channel),
        replyTo(platform, channel),
        path,
        new Event.Named(Map.of()),
        null);
  }

  private Event.MessageReceived message(
      FakePlatform platform, String person, String channel, String text) {
    return new Event.MessageReceived(
        "event" + ++events,
        time.instant(),
        caller(platform, person, channel),
        replyTo(platform, channel),
        Text.of(text),
        new Event.Line(List.of(new RawValue.Typed(text)), null));
  }

  private static Caller caller(FakePlatform platform, String person, String channel) {
    return new Caller(
        new UserId(platform.platform(), person),
        person,
        person,
        new SpaceId(platform.platform(), "group"),
        new ChannelId(platform.platform(), channel),
        Locale.ENGLISH,
        null);
  }

  private ReplyTo replyTo(FakePlatform platform, String channel) {
    return new ReplyTo(new ChannelId(platform.platform(), channel), "reply" + events);
  }
}
