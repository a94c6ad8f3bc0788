package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.FakePlatform;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.schedule.SettableTime;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.core.storage.Tx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A community with Ana, two platforms and a courier that moves only when the test says so. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
abstract class CourierContract extends StoreContract {
  private static final Duration LEAST_STEP = Duration.ofMillis(1);

  private static final int MOST_POLLS = 200;

  final SettableTime time = new SettableTime(Instant.parse("2026-11-01T10:00:00Z"));
  final FakePlatform plain = FakePlatform.withoutKeys(time);
  final FakePlatform keyed = FakePlatform.withKeys(time);
  @TempDir Path keyDirectory;
  @TempDir Path dataDirectory;
  CommunityId community;
  PersonId ana;
  PersonKeys keys;
  Courier courier;
  boolean anaIsReachable;

  @Override
  protected List<String> features() {
    return List.of("core", "privacy", "delivery");
  }

  @BeforeEach
  void open() {
    CommunityStore communities = new CommunityStore();
    IdentityStore persons = new IdentityStore(communities);
    keys =
        PersonKeys.open(
            keyDirectory.resolve("test.key"), new DataDirectory(dataDirectory), database(), time);
    community =
        database()
            .write(tx ->
                communities
                    .resolveSpace(tx, new SpaceId(plain.platform(), "1"), time.instant())
                    .id());
    ana = database().write(tx -> persons.resolvePerson(tx, user(plain), time.instant()).id());
    start();
  }

  @AfterEach
  void noViolation() {
    keys.close();
    assertEquals(List.of(), plain.violations());
    assertEquals(List.of(), keyed.violations());
  }

  /** A courier as after a start of the process; an earlier one is forgotten, not closed. */
  final void start() {
    courier =
        new Courier(
            database(),
            keys,
            new EverybodySpeaksGerman(),
            time,
            time::nanos,
            List.of(plain, keyed),
            Runnable::run);
    courier.open();
  }

  /** Lets time pass, in the steps that the courier asks for, or longer ones over a long time. */
  final void pass(Duration duration) {
    Instant end = time.instant().plus(duration);
    long sincePoll = 0;
    long pollEvery = Math.max(CourierThread.SECOND, duration.toNanos() / MOST_POLLS);
    while (time.instant().isBefore(end)) {
      boolean poll = sincePoll >= pollEvery;
      long idle = courier.tick(poll);
      sincePoll = poll ? 0 : sincePoll;
      Duration step =
          Duration.ofNanos(
              idle < CourierThread.SECOND ? Math.max(idle, LEAST_STEP.toNanos()) : pollEvery);
      Duration left = Duration.between(time.instant(), end);
      time.advance(step.compareTo(left) < 0 ? step : left);
      sincePoll += step.toNanos();
    }
    courier.tick(true);
  }

  final String enqueue(Post post) {
    return database().write(tx -> courier.outbox().enqueue(tx, community, post));
  }

  /** Of each post of the community its state and, when there is one, the reason. */
  final List<String> states() {
    return database()
        .read(tx ->
            tx.handle()
                .select(
                    "SELECT state, reason FROM outbox WHERE community_id = ? ORDER BY id",
                    community.value())
                .map((row, _) ->
                    row.getString(2) == null
                        ? row.getString(1)
                        : row.getString(1) + " " + row.getString(2))
                .list());
  }

  final Post reminder(FakePlatform platform, String words) {
    return to(Kind.REMINDER, channel(platform, "group"), words);
  }

  final Post notice(FakePlatform platform, String words) {
    return to(Kind.NOTICE, channel(platform, "group"), words);
  }

  final Post to(Kind kind, Target target, String words) {
    return new Post(kind, target, said(words), null, null, null);
  }

  final Post answer(FakePlatform platform, Action.Answer how, String words) {
    ChannelId group = new ChannelId(platform.platform(), "group");
    Target target = new Target.Answer(new ReplyTo(group, "reply-secret"), user(platform), how);
    return new Post(Kind.ANSWER, target, said(words), ana, ana, null);
  }

  static Content said(String words) {
    return new Content.Said(Message.of(words));
  }

  static Target channel(FakePlatform platform, String name) {
    return new Target.Channel(new ChannelId(platform.platform(), name));
  }

  static UserId user(FakePlatform platform) {
    return new UserId(platform.platform(), "ana");
  }

  private final class EverybodySpeaksGerman implements People {
    private static final Manner GERMAN = new Manner(Locale.GERMAN, ZoneId.of("Europe/Berlin"));

    @Override
    public PersonId personOf(Tx tx, CommunityId community, UserId user, String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isMember(Tx tx, CommunityId community, PersonId person) {
      return true;
    }

    @Override
    public Optional<Account> accountOf(Tx tx, PersonId person, Platform platform) {
      return person.equals(ana) && platform.equals(plain.platform())
          ? Optional.of(new Account(user(plain), "Ana", anaIsReachable))
          : Optional.empty();
    }

    @Override
    public Manner mannerOf(Tx tx, CommunityId community, PersonId person) {
      return GERMAN;
    }

    @Override
    public Manner mannerOf(Tx tx, CommunityId community) {
      return GERMAN;
    }
  }
}
