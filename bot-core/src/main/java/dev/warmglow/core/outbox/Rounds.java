package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * The posts in memory, from when they are handed over or found until it is written down what came
 * of them. Thread-safe.
 */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration AFTER_A_DATABASE_ERROR = Duration.ofSeconds(1);

  /** Posts in memory; what comes on top of them is found by the poll when there is room. */
  private static final int MOST_HELD = 50_000;

  private final Map<Platform, Line> lines;
  private final Database database;
  private final OutboxStore store;
  private final Sender sender;
  private final Recorder recorder;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Executor executor;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Queue<Runnable> unrecorded = new ConcurrentLinkedQueue<>();
  private final CourierThread thread = new CourierThread(this);

  /**
   * @param lines not changed any more
   * @param nanos elapsed time, such as {@link System#nanoTime}
   * @param executor runs each attempt
   */
  Rounds(
      Map<Platform, Line> lines,
      Database database,
      OutboxStore store,
      Sender sender,
      Recorder recorder,
      InstantSource clock,
      LongSupplier nanos,
      Executor executor) {
    this.lines = lines;
    this.database = database;
    this.store = store;
    this.sender = sender;
    this.recorder = recorder;
    this.clock = clock;
    this.nanos = nanos;
    this.executor = executor;
  }

  /** Gives them a thread of their own. */
  void start() {
    thread.start();
  }

  /** Asks for a round with a poll, now. */
  void wake() {
    thread.wake();
  }

  boolean hasRoom() {
    return held.size() < MOST_HELD;
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
      if (poll && hasRoom()) {
        new Poll(database, store, clock).due(line, held).forEach(p -> offer(line, p));
      }
      idle = Math.min(idle, pump(line));
    }
    return idle;
  }

  /** Takes a new post that is durable, and sends it when it may be sent. */
  void handOver(Parcel parcel) {
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

  /**
   * Sends the answers at hand and nothing else any more, and waits until nothing is under way.
   *
   * @return false when that took longer than {@code most}
   */
  boolean drain(Duration most) throws InterruptedException {
    lines.values().forEach(line -> line.queue.answersOnly());
    wake();
    return thread.await(() -> lines.values().stream().allMatch(l -> l.queue.isDrained()), most);
  }

  /** Ends; what was handed over and not begun is written back as due. */
  @Override
  public void close() {
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
}
