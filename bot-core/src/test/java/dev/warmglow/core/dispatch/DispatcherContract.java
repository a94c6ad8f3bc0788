package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.NameStore;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A dispatcher with two platforms and a feature that fails when asked to. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
abstract class DispatcherContract {
  final SettableTime time = new SettableTime(Instant.parse("2026-11-01T10:00:00Z"));
  final FakePlatform keyed = FakePlatform.withKeys(time);
  final FakePlatform plain = FakePlatform.withoutKeys(time);
  final TestingFeature feature = new TestingFeature();
  final CommittedPosts said = new CommittedPosts();
  final CommunityStore communities = new CommunityStore();
  final IdentityStore persons = new IdentityStore(communities);
  final Identities identities =
      new Identities(communities, persons, new NameStore(), ZoneId.of("Europe/Berlin"));
  @TempDir Path dataDirectory;
  @TempDir Path keyDirectory;
  Database database;
  PersonKeys keys;
  Scheduler scheduler;
  Dispatcher dispatcher;
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

  final Dispatcher newDispatcher() {
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

  final void accept(Event... all) {
    List<Event> list = List.of(all);
    Event.FromPerson first = (Event.FromPerson) list.getFirst();
    dispatcher.sink(first.caller().user().platform(), (platform, reason) -> {}).accept(list);
  }

  final List<String> states() {
    return database.read(tx ->
        tx.handle().select("SELECT state FROM inbox ORDER BY arrival").mapTo(String.class).list());
  }

  final Event.CommandInvoked command(
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

  final Event.MessageReceived message(
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
