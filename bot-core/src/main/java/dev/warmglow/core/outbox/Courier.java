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

  private final Database database;
  private final OutboxStore store;
  private final MenuStore menus;
  private final ActionTokenStore tokens = new ActionTokenStore();
  private final Map<Platform, Line> lines = new HashMap<>();
  private final Map<Platform, ChatPlatform> platforms = new HashMap<>();
  private final StoredOutbox outbox;
  private final Doubts doubts;
  private final Sender sender;
  private final Rounds rounds;
  private final InstantSource clock;
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
    for (ChatPlatform platform : platforms) {
      this.platforms.put(platform.platform(), platform);
      lines.put(platform.platform(), new Line(platform, nanos.getAsLong()));
    }
    outbox =
        new StoredOutbox(
            store, menus, tokens, this.platforms, clock, this::takesMore, this::handOver);
    doubts = new Doubts(store, people, outbox);
    Recorder recorder =
        new Recorder(database, store, people, new Invitations(outbox), doubts, clock, nanos);
    sender = new Sender(database, store, recorder, clock, nanos);
    rounds = new Rounds(lines, database, store, sender, recorder, clock, nanos, executor);
  }

  public Outbox outbox() {
    return outbox;
  }

  /** What people decide about posts that may have been posted. */
  public Feature doubts() {
    return new DoubtFeature(this::wake);
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
    rounds.start();
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
    rounds.wake();
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
    return rounds.drain(most);
  }

  /** Ends; what was handed over and not begun is written back as due. */
  @Override
  public void close() {
    open = false;
    rounds.close();
  }

  /** One round, as {@link Rounds#tick}. */
  long tick(boolean poll) {
    return rounds.tick(poll);
  }

  private boolean takesMore() {
    return open && rounds.hasRoom();
  }

  private void handOver(Parcel parcel) {
    rounds.handOver(parcel);
  }
}
