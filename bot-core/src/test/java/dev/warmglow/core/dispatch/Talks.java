package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.NameStore;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.FakePlatform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.schedule.DueJobs;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dispatcher with a platform that shows forms and one that does not, and people on both. */
final class Talks implements AutoCloseable {
  static final String ROOM = "room/7";

  final SettableTime time = new SettableTime(Instant.parse("2026-11-22T10:00:00Z"));
  final FakePlatform formed = FakePlatform.withKeys(time);
  final FakePlatform spoken = FakePlatform.withoutKeys(time);
  final CommittedPosts said = new CommittedPosts();
  final Database database;
  final PersonKeys keys;
  private final CommunityStore communities = new CommunityStore();
  private final Identities identities =
      new Identities(
          communities, new IdentityStore(communities), new NameStore(), ZoneId.of("Europe/Berlin"));
  private final Scheduler scheduler;
  private Dispatcher dispatcher;
  private int events;

  Talks(Path data, Path keyDirectory) {
    database = TestDatabases.sqlite(data);
    new Migrations(database, time)
        .apply(List.of("core", "privacy", "people", "dispatch", "schedule"));
    TestingFeature.createTable(database);
    keys =
        PersonKeys.open(keyDirectory.resolve("test.key"), new DataDirectory(data), database, time);
    scheduler = new Scheduler(database, time);
    dispatcher = newDispatcher();
  }

  private Dispatcher newDispatcher() {
    return Dispatcher.of(
        database,
        Map.of(formed.platform(), formed, spoken.platform(), spoken),
        Declarations.of(List.of(new AskingFeature())),
        identities,
        keys,
        said,
        said,
        scheduler.jobs(),
        List.of(),
        time::nanos,
        time);
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  void restart() throws InterruptedException {
    drain();
    dispatcher.close();
    dispatcher = newDispatcher();
  }

  void drain() throws InterruptedException {
    assertTrue(dispatcher.drain(Duration.ofSeconds(10)));
  }

  /** Lets time pass; what falls due meanwhile is done at its end. */
  void pass(Duration duration) throws InterruptedException {
    drain();
    time.advance(duration);
    DueJobs.run(scheduler, dispatcher.jobs());
  }

  List<String> effects() {
    return TestingFeature.effects(database);
  }

  void bring(Event.FromPerson... all) {
    dispatcher.sink(all[0].caller().user().platform(), (_, _) -> {}).accept(List.of(all));
  }

  Event.CommandInvoked command(
      FakePlatform platform, String who, String path, Map<String, RawValue> given) {
    return command(platform, who, path, new Event.Named(given), null);
  }

  Event.CommandInvoked line(String who, String path, String line) {
    return command(
        spoken, who, path, new Event.Line(List.of(new RawValue.Typed(line)), null), null);
  }

  Event.CommandInvoked command(
      FakePlatform platform,
      String who,
      String path,
      Event.Arguments arguments,
      @Nullable Subject subject) {
    return new Event.CommandInvoked(
        key(), time.instant(), caller(platform, who), replyTo(platform), path, arguments, subject);
  }

  Event.MessageReceived message(String who, String text) {
    return message(who, List.of(new RawValue.Typed(text)));
  }

  Event.MessageReceived message(String who, List<RawValue> parts) {
    return new Event.MessageReceived(
        key(),
        time.instant(),
        caller(spoken, who),
        replyTo(spoken),
        Text.EMPTY,
        new Event.Line(parts, null));
  }

  Event.ActionPressed press(FakePlatform platform, String who, String press) {
    return new Event.ActionPressed(
        key(), time.instant(), caller(platform, who), replyTo(platform), press, null);
  }

  Event.FormSubmitted submit(String who, String form, Map<String, RawValue> values) {
    return new Event.FormSubmitted(
        key(), time.instant(), caller(formed, who), replyTo(formed), form, values);
  }

  private String key() {
    return "event" + ++events;
  }

  Caller caller(FakePlatform platform, String who) {
    return new Caller(
        new UserId(platform.platform(), who),
        who,
        null,
        new SpaceId(platform.platform(), "group"),
        new ChannelId(platform.platform(), ROOM),
        Locale.ENGLISH,
        null);
  }

  private static ReplyTo replyTo(FakePlatform platform) {
    return new ReplyTo(new ChannelId(platform.platform(), ROOM), "reply");
  }

  /** What is said next. */
  Message hears() throws InterruptedException {
    Content content = said.nextPost().content();
    if (content instanceof Content.Said(Message message)) {
      return message;
    }
    throw new AssertionError("nothing was said but " + content);
  }

  String words() throws InterruptedException {
    return hears().text().plain();
  }

  Content.Asked form() throws InterruptedException {
    Post post = said.nextPost();
    if (post.content() instanceof Content.Asked form) {
      return form;
    }
    throw new AssertionError("no form was shown but " + post.content());
  }

  void silence() throws InterruptedException {
    drain();
    assertEquals(0, said.posts.size());
  }

  static List<String> labels(Message message) {
    return message.controls().stream().map(Control::label).toList();
  }

  /** What the button of that label carries. */
  static String button(Message message, String label) {
    return message.controls().stream()
        .filter(Control.Button.class::isInstance)
        .map(Control.Button.class::cast)
        .filter(button -> button.label().equals(label))
        .map(button -> button.press().encoded())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " in " + labels(message)));
  }

  static RawValue typed(String text) {
    return new RawValue.Typed(text);
  }

  @Override
  public void close() {
    dispatcher.close();
    keys.close();
    database.close();
  }
}
