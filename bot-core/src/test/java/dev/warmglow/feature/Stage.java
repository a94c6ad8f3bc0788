package dev.warmglow.feature;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.ChoiceStore;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.Directory;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.NameStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.community.PrivateChat;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Handler;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.feature.Search;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.feature.Suggester;
import dev.warmglow.core.input.Answers;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays features with a real database and without platforms: people say commands and press what
 * they are shown. Strict: who may not press, may not; what nobody declared, cannot be pressed.
 */
public final class Stage {
  /** The tables that every feature stands on. */
  public static final List<String> CORE_TABLES = List.of("core", "privacy", "people");

  public static final Platform PLATFORM = new Platform("testchat");
  public static final SpaceId GROUP = new SpaceId(PLATFORM, "group");
  public static final ChannelId CHANNEL = new ChannelId(PLATFORM, "channel");
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private final Database database;
  private final TestClock clock = new TestClock(START);
  private final CommunityStore communities = new CommunityStore();
  private final IdentityStore persons = new IdentityStore(communities);
  private final NameStore names = new NameStore();
  private final ChoiceStore choices = new ChoiceStore();
  private final Directory directory =
      new Directory(
          communities,
          persons,
          names,
          choices,
          new Manner(Locale.ENGLISH, ZoneId.of("Europe/Berlin")),
          clock);
  private final PersonKeys keys;
  private final StrictJobs jobs = new StrictJobs();
  private final Declared declared = new Declared(jobs);
  private final StrictOutbox outbox = new StrictOutbox(declared::check);
  private boolean held;

  public Stage(Database database, Path directory) {
    this.database = database;
    try {
      Path data = Files.createDirectories(directory.resolve("data"));
      Path key = directory.resolve("keys").resolve("test.key");
      keys = PersonKeys.open(key, new DataDirectory(data), database, clock);
    } catch (IOException e) {
      throw new IllegalStateException("no key for the test", e);
    }
  }

  public Stage play(Feature feature) {
    feature.register(declared);
    return this;
  }

  public Database database() {
    return database;
  }

  public TestClock clock() {
    return clock;
  }

  public Directory directory() {
    return directory;
  }

  public IdentityStore persons() {
    return persons;
  }

  public NameStore names() {
    return names;
  }

  public ChoiceStore choices() {
    return choices;
  }

  public PersonKeys keys() {
    return keys;
  }

  public StrictOutbox outbox() {
    return outbox;
  }

  public StrictJobs jobs() {
    return jobs;
  }

  /** Somebody in the group. */
  public Someone member(String name) {
    return new Someone(this, name, Access.EVERYONE, GROUP, CHANNEL);
  }

  public Someone moderator(String name) {
    return new Someone(this, name, Access.MODERATOR, GROUP, CHANNEL);
  }

  public CommunityId communityOf(Tx tx, SpaceId space) {
    return communities.communityOf(tx, space).orElseThrow().id();
  }

  /** Lets time pass; what falls due runs when it is due, and what it posts is delivered. */
  public void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    Optional<Instant> due = jobs.nextDue();
    while (due.isPresent() && !due.get().isAfter(end)) {
      if (due.get().isAfter(clock.instant())) {
        clock.moveTo(due.get());
      }
      jobs.runDue(database, clock.instant());
      outbox.deliver();
      due = jobs.nextDue();
    }
    clock.moveTo(end);
    outbox.deliver();
  }

  /** Lets time pass while the bot is not running; then it starts again. */
  public void down(Duration time) {
    clock.moveTo(clock.instant().plus(time));
    jobs.runDue(database, clock.instant());
    outbox.deliver();
  }

  /** Whether what is posted waits instead of being delivered after each answer. */
  public void holdDeliveries(boolean hold) {
    held = hold;
  }

  public List<Message> channel() {
    return outbox.in(CHANNEL);
  }

  /** What a feature suggests for what was typed. */
  public List<String> suggests(Someone who, String path, String field, String typed) {
    Suggester suggester = declared.suggester(path, field);
    return database.write(tx ->
        suggester.suggest(request(tx, who, Answers.NONE, null), typed, tx).stream()
            .map(Suggestion::label)
            .toList());
  }

  /** What is found from anywhere. */
  public List<SearchResult> searches(Someone who, String query) {
    Search offered = declared.search();
    return database.write(tx -> offered.results(request(tx, who, Answers.NONE, null), query, tx));
  }

  Message run(Someone who, String path, Map<String, RawValue> given, @Nullable Subject subject) {
    Command command = declared.command(path);
    assertTrue(who.standing().allows(command.access()), path + " is not for " + who.name());
    Map<String, Object> values = Declared.values(command, given);
    Handler handler = declared.handler(path);
    return turn(who, values, null, (request, tx) -> handler.handle(request.about(subject), tx));
  }

  Message press(Someone who, Press press, @Nullable MessageRef pressed) {
    Declared.Pressable<?> found = declared.action(press);
    assertTrue(
        who.standing().allows(found.action().access()), press.action() + " not for " + who.name());
    return turn(who, Map.of(), pressed, (request, tx) -> found.press(request, press.payload(), tx));
  }

  private Message turn(
      Someone who, Map<String, Object> values, @Nullable MessageRef pressed, Handler handler) {
    Reply reply =
        database.write(tx -> {
          Request request = request(tx, who, new Answers(values), pressed);
          return handler.handle(request, tx);
        });
    if (!held) {
      outbox.deliver();
    }
    return switch (reply) {
      case Reply.Say say -> {
        declared.check(say.message());
        yield say.message();
      }
      case Reply.Silent _ -> Message.of("");
    };
  }

  private Request request(Tx tx, Someone who, Answers answers, @Nullable MessageRef pressed) {
    PersonId person = persons.resolvePerson(tx, who.user(), clock.instant()).id();
    names.remember(tx, who.user(), who.name(), null);
    CommunityId community =
        who.space() == null
            ? persons.communityOfPrivateChat(tx, person, clock.instant()).id()
            : communities.resolveSpace(tx, who.space(), clock.instant()).id();
    persons.seen(tx, community, person, clock.instant());
    Manner manner = directory.mannerOf(tx, community, person);
    Caller caller =
        new Caller(
            who.user(),
            who.name(),
            null,
            who.space(),
            who.channel(),
            Locale.ENGLISH,
            who.standing());
    return new Request(
        community,
        person,
        caller,
        manner.language(),
        manner.zone(),
        clock.instant(),
        answers,
        pressed,
        null);
  }

  /** The sentence of a refusal. */
  public static String refusal(Runnable what) {
    return assertThrows(Refusal.class, what::run).sentence().plain();
  }

  void openPrivateChat(UserId user) {
    database.writing(tx -> {
      persons.resolvePerson(tx, user, clock.instant());
      persons.setPrivateChat(tx, user, PrivateChat.OPEN);
    });
  }
}
