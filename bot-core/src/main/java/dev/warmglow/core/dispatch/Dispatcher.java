package dev.warmglow.core.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.outbox.Deliveries;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.schedule.BoundJob;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to what they ask for. An event is kept before its platform is told that it was
 * taken, and its row closes in the transaction of its effect: each has its effect once, whenever
 * the program dies. Events of one channel run in order, those of others beside them. An event whose
 * effect fails three times is parked and the others flow on. Thread-safe.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Database database;
  private final Intake intake;
  private final Handling handling;
  private final Lookups lookups;
  private final InboxStore inbox;
  private final FormSessionStore sessions;
  private final DraftStore drafts;
  private final ConversationEnd conversationEnd;
  private final InstantSource clock;
  private final Lanes<Object> lanes = new Lanes<>("event");

  private Dispatcher(
      Database database,
      Intake intake,
      Handling handling,
      Lookups lookups,
      InboxStore inbox,
      FormSessionStore sessions,
      DraftStore drafts,
      ConversationEnd conversationEnd,
      InstantSource clock) {
    this.database = database;
    this.intake = intake;
    this.handling = handling;
    this.lookups = lookups;
    this.inbox = inbox;
    this.sessions = sessions;
    this.drafts = drafts;
    this.conversationEnd = conversationEnd;
    this.clock = clock;
  }

  /**
   * Puts a dispatcher together.
   *
   * @param platforms where events come from and answers go
   * @param channelRows rows that follow a channel to its new id
   * @param elapsed nanoseconds that only grow, for rate limits
   */
  public static Dispatcher of(
      Database database,
      Map<Platform, ChatPlatform> platforms,
      Declarations declarations,
      Identities identities,
      PersonKeys keys,
      Outbox outbox,
      Deliveries deliveries,
      Jobs jobs,
      List<ChannelRows> channelRows,
      Ticker elapsed,
      InstantSource clock) {
    Words words = Words.of("dispatch");
    InboxStore inbox = new InboxStore(keys);
    FormSessionStore sessions = new FormSessionStore(keys, jobs);
    DraftStore drafts = new DraftStore(keys);
    OpenQuestion questions = new OpenQuestion(declarations, sessions);
    Turn turn = new Turn(inbox, identities, sessions, drafts, deliveries, new Voice(outbox, words));
    SystemEvents systemEvents =
        new SystemEvents(
            identities,
            deliveries,
            Stream.concat(channelRows.stream(), Stream.of(sessions)).toList());
    Intake intake = new Intake(inbox, sessions, identities, clock);
    Interpreter interpreter =
        new Interpreter(
            declarations,
            questions,
            drafts,
            new PressReader(declarations, questions, drafts, deliveries));
    Handling handling =
        new Handling(
            database,
            platforms,
            intake,
            interpreter,
            new Effects(database, turn, systemEvents, words, clock),
            new Tries(database, inbox, turn, clock),
            systemEvents,
            inbox,
            new RateLimit(elapsed),
            clock);
    return new Dispatcher(
        database,
        intake,
        handling,
        new Lookups(database, platforms, declarations, identities, clock),
        inbox,
        sessions,
        drafts,
        new ConversationEnd(sessions, identities, outbox, words),
        clock);
  }

  /** Durable work of the dispatcher's own. */
  public List<BoundJob<?>> jobs() {
    return List.of(new BoundJob<>(FormSessionStore.END, conversationEnd));
  }

  /**
   * Where the adapter of {@code platform} brings events.
   *
   * @param lost hears when the platform is lost for good
   */
  public EventSink sink(Platform platform, BiConsumer<Platform, String> lost) {
    return new EventSink() {
      @Override
      public void accept(List<Event> events) {
        Dispatcher.this.accept(platform, events);
      }

      @Override
      public List<Suggestion> suggestions(Lookup.SuggestionsRequested asked) {
        return lookups.suggestions(asked);
      }

      @Override
      public List<SearchResult> results(Lookup.SearchRequested asked) {
        return lookups.results(asked);
      }

      @Override
      public void lost(Platform where, String reason) {
        lost.accept(where, reason);
      }
    };
  }

  private void accept(Platform platform, List<Event> events) {
    if (!events.isEmpty()) {
      database.write(tx -> intake.take(tx, platform, events)).forEach(this::queue);
    }
  }

  /** Goes on with what an earlier run of the program took over from the platform and left open. */
  public void recover(Platform platform) {
    List<Entry> open =
        database.read(inbox::open).stream()
            .filter(entry -> entry.platform().equals(platform))
            .toList();
    if (!open.isEmpty()) {
      LOG.info("Going on with {} events from before the restart", open.size());
    }
    open.forEach(this::queue);
  }

  /** Waits until everything taken over is done; false when that takes longer. */
  public boolean drain(Duration atMost) throws InterruptedException {
    return lanes.awaitIdle(atMost.toMillis());
  }

  /** Deletes what is no longer needed; called about daily. */
  public void forget() {
    database.writing(tx -> {
      inbox.forget(tx, clock.instant());
      sessions.forget(tx, clock.instant());
      drafts.forget(tx, clock.instant());
    });
  }

  /** Ends timers; what is not done yet is done after the next start. */
  public void close() {
    handling.close();
    lookups.close();
  }

  private void queue(Entry entry) {
    Object lane =
        entry.event() instanceof Event.FromPerson personal
            ? personal.caller().channel()
            : entry.community();
    lanes.run(lane, handling.begin(entry, this::queue));
  }
}
