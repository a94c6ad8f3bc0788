package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.spec.DiscordSpec;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A local Discord with the server Harbor, its members anna and ben and the moderator mira, and the
 * adapter connected to it. Events wait to be read; nothing answers by itself. At the end every call
 * is held against the published specification, when there is one at hand.
 */
final class Harbor implements AutoCloseable {
  static final String GENERAL = "Harbor/general";
  private static final Optional<DiscordSpec> SPEC = DiscordSpec.fromEnvironment();
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Outgoing.Audience AUDIENCE =
      new Outgoing.Audience(Locale.ENGLISH, ZoneOffset.UTC);

  final DiscordSimulator discord = DiscordSimulator.start(0);
  final PersonSide people = discord.people();
  final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  final BlockingQueue<String> losses = new LinkedBlockingQueue<>();
  final BlockingQueue<Lookup.SuggestionsRequested> lookups = new LinkedBlockingQueue<>();

  /** What the core would suggest. */
  volatile Function<Lookup.SuggestionsRequested, List<Suggestion>> suggester = _ -> List.of();

  private final AtomicInteger keys = new AtomicInteger();
  private DiscordPlatform platform;

  Harbor() throws Exception {
    people.createSpace("Harbor");
    for (String person : List.of("anna", "ben", "mira")) {
      people.join(person, "Harbor");
    }
    platform = connect(Clock.systemUTC());
  }

  private DiscordPlatform connect(InstantSource clock) throws Exception {
    DiscordPlatform connected =
        new DiscordPlatform(
            new DiscordSettings(discord.token(), URI.create(discord.apiUrl())), clock);
    connected.start(
        new EventSink() {
          @Override
          public void accept(List<Event> more) {
            events.addAll(more);
          }

          @Override
          public List<Suggestion> suggestions(Lookup.SuggestionsRequested asked) {
            lookups.add(asked);
            return suggester.apply(asked);
          }

          @Override
          public List<SearchResult> results(Lookup.SearchRequested asked) {
            return List.of();
          }

          @Override
          public void lost(Platform which, String reason) {
            losses.add(reason);
          }
        });
    return connected;
  }

  DiscordPlatform platform() {
    return platform;
  }

  /** Ends the adapter and starts another, which knows nothing of the first. */
  void restart() throws Exception {
    restart(Clock.systemUTC());
  }

  void restart(InstantSource clock) throws Exception {
    platform.close();
    platform = connect(clock);
  }

  String key() {
    return "test" + keys.incrementAndGet() + "key";
  }

  <E extends Event> E event(Class<E> kind) throws InterruptedException {
    while (true) {
      Event event = events.poll(SOON.toSeconds(), TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no " + kind.getSimpleName() + " arrived");
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  Seen sees(long after, Predicate<Seen> wanted) throws InterruptedException {
    return people
        .log()
        .await(after, SOON, wanted)
        .orElseThrow(() -> new AssertionError("nobody saw it: " + people.log().after(after)));
  }

  Seen sees(Seen.Kind kind) throws InterruptedException {
    return sees(0, line -> line.kind() == kind);
  }

  Delivery answer(Event.FromPerson event, Action.Answer how, Message message) {
    return answer(event, how, new Content.Said(message), 1);
  }

  Delivery answer(Event.FromPerson event, Action.Answer how, Content content, int attempt) {
    return send(
        key(), new Target.Answer(event.replyTo(), event.caller().user(), how), content, attempt);
  }

  Delivery post(String channel, Message message) {
    return send(key(), inChannel(channel), new Content.Said(message), 1);
  }

  Target.Channel inChannel(String channel) {
    return new Target.Channel(DiscordDelivery.channel(discord.channelId(channel)));
  }

  Delivery send(String key, Target target, Content content, int attempt) {
    return send(key, target, content, attempt, Instant.now());
  }

  Delivery send(String key, Target target, Content content, int attempt, Instant firstAttempt) {
    return platform.send(new Outgoing(key, target, content, AUDIENCE, attempt, firstAttempt));
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
    SPEC.ifPresent(spec -> assertEquals(List.of(), violations(spec)));
  }

  private List<String> violations(DiscordSpec spec) {
    return discord.requests().stream()
        .flatMap(request -> spec.violations(request).stream())
        .distinct()
        .toList();
  }

  static Delivery.Delivered delivered(Delivery delivery) {
    return assertInstanceOf(Delivery.Delivered.class, delivery);
  }

  /** The text a line shows; empty when it shows no message. */
  static String text(Seen line) {
    return line.message() == null ? "" : line.message().text();
  }

  static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
