package dev.warmglow.core.outbox;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.community.People;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings posts to their platforms: paced, one at a time per channel, again when it failed, and
 * never silently lost. Thread-safe.
 *
 * <p>A new post is handed over in memory once it is durable. Everything else is found in the
 * database: what an earlier process left, what waits for a later attempt, what is let go on.
 */
public final class Courier implements Deliveries, ChannelRows, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration KEEP_ENDED = Duration.ofDays(7);
  private static final Duration KEEP_UNCERTAIN = Duration.ofDays(30);

  /** As long as anybody may scroll back to a button and press it. */
  private static final Duration KEEP_TOKENS = Duration.ofDays(180);

  private static final Duration AFTER_A_DATABASE_ERROR = Duration.ofSeconds(1);

  /** Posts in memory; what comes on top of them is found by the poll when there is room. */
  private static final int MOST_HELD = 50_000;

  private final Database database;
  private final OutboxStore store;
  private final MenuStore menus;
  private final ActionTokenStore tokens = new ActionTokenStore();
  private final Map<Platform, Line> lines = new HashMap<>();
  private final Map<Platform, ChatPlatform> platforms = new HashMap<>();
  private final StoredOutbox outbox;
  private final Recorder recorder;
  private final Doubts doubts;
  private final Sender sender;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Executor executor;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Queue<Runnable> unrecorded = new ConcurrentLinkedQueue<>();
  private final CourierThread thread = new CourierThread(this);
  private volatile boolean open;

  public Courier(
      Database database,
      PersonKeys keys,
      People people,
      InstantSource clock,
      LongSupplier nanos,
      Collection<? extends ChatPlatform> platforms) {
    this(
        database,
        keys,
        people,
        clock,
        nanos,
        platforms,
        task -> Thread.ofVirtual().name("courier-send").start(task));
  }

  /**
   * @param nanos elapsed time, such as {@link System#nanoTime}
   * @param executor runs each attempt
   */
  Courier(
      Database database,
      PersonKeys keys,
      People people,
      InstantSource clock,
      LongSupplier nanos,
      Collection<? extends ChatPlatform> platforms,
      Executor executor) {
    this.database = database;
    this.store = new OutboxStore(keys);
    this.menus = new MenuStore(keys);
    this.clock = clock;
    this.nanos = nanos;
    this.executor = executor;
    for (ChatPlatform platform : platforms) {
      this.platforms.put(platform.platform(), platform);
      lines.put(platform.platform(), new Line(platform, nanos.getAsLong()));
    }
    outbox =
        new StoredOutbox(
            store,
            menus,
            tokens,
            this.platforms,
            clock,
            () -> open && held.size() < MOST_HELD,
            this::handOver);
    doubts = new Doubts(store, people, outbox);
    recorder = new Recorder(database, store, people, new Invitations(outbox), doubts, clock, nanos);
    sender = new Sender(database, store, recorder, clock, nanos);
  }

  public Outbox outbox() {
    return outbox;
  }

  /** What people decide about posts that may have been posted. */
  public Feature doubts() {
    return new DoubtFeature(store, this::wake);
  }

  @Override
  public Press resolve(Tx tx, Press press) {
    return tokens.resolve(tx, press);
  }

  @Override
  public Optional<Message> menuPage(Tx tx, String menu, int page) {
    return menus.page(tx, menu, page);
  }

  /** Takes up what an earlier process left, and begins to send. */
  public void start() {
    open();
    thread.start();
  }

  /** {@link #start} without a thread of its own: nothing happens but in {@link #tick}. */
  void open() {
    for (Line line : lines.values()) {
      int found = new Recovery(database, store, doubts, clock).recover(line);
      if (found > 0) {
        LOG.info("{} posts to {} were under way at the last stop", found, line.platform.platform());
      }
    }
    open = true;
    tick(true);
  }

  /** Looks into the database now: the clock was moved, or something was let go on. */
  public void wake() {
    thread.wake();
  }

  @Override
  public void unpark(Tx tx, UserId user) {
    unpark(tx, user.platform(), Lane.chat(user.nativeId()));
  }

  /** The channel can be written to again, as far as anybody knows. */
  public void unparkChannel(Tx tx, ChannelId channel) {
    unpark(tx, channel.platform(), Lane.chat(channel.nativeId()));
  }

  private void unpark(Tx tx, Platform platform, Lane lane) {
    if (store.unpark(tx, platform, lane, clock.instant()) > 0) {
      tx.afterCommit(() -> {
        Line line = lines.get(platform);
        if (line != null) {
          line.breakers.close(lane);
        }
        wake();
      });
    }
  }

  @Override
  public void move(Tx tx, ChannelId from, ChannelId to) {
    store.channelMoved(tx, from, to);
    tx.afterCommit(() -> sender.channelMoved(from, to));
  }

  /** Deletes rows that ended long ago; to be called once a day. Returns how many. */
  public int forgetOld() {
    Instant now = clock.instant();
    return database.write(tx -> {
      menus.forget(tx, now);
      return store.forget(tx, now.minus(KEEP_ENDED), now.minus(KEEP_UNCERTAIN))
          + tokens.forget(tx, now.minus(KEEP_TOKENS));
    });
  }

  /**
   * Sends the answers at hand and nothing else any more, and waits until nothing is under way.
   *
   * @return false when that took longer than {@code most}
   */
  public boolean drain(Duration most) throws InterruptedException {
    lines.values().forEach(line -> line.queue.answersOnly());
    wake();
    return thread.await(() -> lines.values().stream().allMatch(l -> l.queue.isDrained()), most);
  }

  /** Ends; what was handed over and not begun is written back as due. */
  @Override
  public void close() {
    open = false;
    thread.close();
    Instant now = clock.instant();
    database.writing(tx -> {
      for (Line line : lines.values()) {
        for (Parcel parcel : line.queue.stop()) {
          if (parcel.progress().begun()) {
            Parcel refused = parcel.with(parcel.progress().refused());
            store.again(tx, parcel.id(), refused.progress(), now, null);
          }
        }
      }
    });
  }

  /**
   * One round: what could not be written down, what is due (when {@code poll} is set), what may be
   * sent. Called by one thread at a time.
   *
   * @return nanoseconds until the next round is useful, at most a second
   */
  long tick(boolean poll) {
    for (int left = unrecorded.size(); left > 0; left--) {
      Optional.ofNullable(unrecorded.poll()).ifPresent(Runnable::run);
    }
    long idle = CourierThread.SECOND;
    for (Line line : lines.values()) {
      if (poll && held.size() < MOST_HELD) {
        new Poll(database, store, clock).due(line, held).forEach(p -> offer(line, p));
      }
      idle = Math.min(idle, pump(line));
    }
    return idle;
  }

  private void handOver(Parcel parcel) {
    Line line = lines.get(parcel.post().target().platform());
    if (line != null && held.add(parcel.id())) {
      offer(line, parcel);
      thread.idleFor(pump(line));
    }
  }

  private void offer(Line line, Parcel parcel) {
    line.queue.offer(parcel, nanos.getAsLong());
  }

  private long pump(Line line) {
    Parcel next = line.queue.take(nanos.getAsLong());
    while (next != null) {
      Parcel parcel = next;
      executor.execute(() -> deliver(line, parcel));
      next = line.queue.take(nanos.getAsLong());
    }
    return line.queue.idleFor(nanos.getAsLong(), CourierThread.SECOND);
  }

  private void deliver(Line line, Parcel parcel) {
    try {
      Optional<Sender.Attempt> attempt = sender.attempt(line, parcel);
      if (attempt.isPresent()) {
        record(line, attempt.get());
        return;
      }
      finish(line, parcel);
    } catch (RuntimeException notBegun) {
      LOG.error("{} waits: the database failed before it was sent", parcel, notBegun);
      line.queue.putBack(parcel, AFTER_A_DATABASE_ERROR, false, nanos.getAsLong());
    }
    thread.idleFor(pump(line));
  }

  private void record(Line line, Sender.Attempt attempt) {
    Parcel parcel = attempt.parcel();
    try {
      Optional<Recorder.Kept> kept = recorder.record(line, parcel, attempt.verdict());
      if (kept.isPresent()) {
        line.queue.putBack(
            kept.get().parcel(), kept.get().pause(), kept.get().wholeBot(), nanos.getAsLong());
      } else {
        finish(line, parcel);
      }
    } catch (RuntimeException notWritten) {
      // It is not sent again while this process lives: its lane waits until it is written down.
      LOG.error("What came of {} could not be written; trying again", parcel, notWritten);
      unrecorded.add(() -> record(line, attempt));
      return;
    }
    thread.idleFor(pump(line));
  }

  private void finish(Line line, Parcel parcel) {
    held.remove(parcel.id());
    line.queue.done(parcel, nanos.getAsLong());
    thread.changed();
  }
}
