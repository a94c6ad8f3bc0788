package dev.warmglow.core.schedule;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.incident.Incidents;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what falls due. A job leaves its row in the transaction that does it, so it is done once,
 * also with several processes on one database. Thread-safe.
 *
 * <p>Due work is found by instant, at every {@link #wake} and at least once a second, so that a
 * clock that is set does not matter.
 */
public final class Scheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final int TRIES = 5;
  private static final int BATCH = 256;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final Database database;
  private final InstantSource clock;
  private final JobStore store = new JobStore();
  private final Map<String, BoundJob<?>> jobs = new HashMap<>();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Thread thread = Thread.ofPlatform().name("scheduler").unstarted(this::loop);
  private boolean wakeUp;
  private boolean closed;

  public Scheduler(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Puts work off; may be used before {@link #start}. */
  public Jobs jobs() {
    return new Jobs() {
      @Override
      public <P> void schedule(
          Tx tx, CommunityId community, Job<P> job, String key, P payload, Instant dueAt) {
        store.put(tx, community, job.name(), key, job.codec().write().apply(payload), dueAt);
        // What is due later is found in time anyway.
        if (dueAt.isBefore(clock.instant().plus(LONGEST_WAIT))) {
          tx.afterCommit(Scheduler.this::wake);
        }
      }

      @Override
      public void cancel(Tx tx, CommunityId community, Job<?> job, String key) {
        store.remove(tx, community, job.name(), key);
      }
    };
  }

  /** Begins to do due work of these kinds. */
  public void start(List<BoundJob<?>> kinds) {
    register(kinds);
    thread.start();
  }

  void register(List<BoundJob<?>> kinds) {
    kinds.forEach(kind -> jobs.put(kind.job().name(), kind));
  }

  /** Looks for due work now. */
  public void wake() {
    lock.lock();
    try {
      wakeUp = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** When something falls due next, also when that is over and it is being done. */
  public Optional<Instant> nextDue() {
    return database.read(store::next);
  }

  /** Returns when the jobs under way are done. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    workers.close();
  }

  /** Does everything that is due now; for tests, and the thread. */
  void runDue() throws InterruptedException {
    List<JobStore.Row> due;
    do {
      Instant now = clock.instant();
      due = database.read(tx -> store.due(tx, now, BATCH));
      workers.invokeAll(due.stream().map(row -> Executors.callable(() -> run(row))).toList());
    } while (due.size() == BATCH && !isClosed());
  }

  private void loop() {
    while (!isClosed()) {
      try {
        runDue();
        pause();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        LOG.warn("Could not look for due work: {}", failure.getClass().getName());
        waitAtMost(LONGEST_WAIT);
      }
    }
  }

  private void pause() throws InterruptedException {
    Duration wait =
        nextDue()
            .map(at -> Duration.between(clock.instant(), at))
            .filter(until -> until.compareTo(LONGEST_WAIT) < 0)
            .orElse(LONGEST_WAIT);
    waitAtMost(wait.isNegative() ? Duration.ofMillis(1) : wait);
  }

  private void waitAtMost(Duration most) {
    lock.lock();
    try {
      long nanos = most.toNanos();
      while (!wakeUp && !closed && nanos > 0) {
        nanos = woken.awaitNanos(nanos);
      }
      wakeUp = false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed || thread.isInterrupted();
    } finally {
      lock.unlock();
    }
  }

  private void run(JobStore.Row row) {
    BoundJob<?> kind = jobs.get(row.kind());
    try {
      if (kind == null) {
        throw new IllegalStateException("nothing does jobs of the kind " + row.kind());
      }
      database.writing(tx -> {
        if (store.claim(tx, row)) {
          kind.run(row, clock.instant(), tx);
        }
      });
    } catch (RuntimeException | Error failure) {
      failed(row, failure);
    }
  }

  private void failed(JobStore.Row row, Throwable failure) {
    try {
      if (row.attempts() + 1 >= TRIES) {
        String incident = Incidents.record("job " + row.kind(), failure);
        database.writing(tx -> store.park(tx, row, incident));
      } else {
        LOG.warn("A job {} failed with {}; again later", row.kind(), failure.getClass().getName());
        Duration wait = Duration.ofSeconds(10L << (2 * row.attempts()));
        database.writing(tx -> store.again(tx, row, clock.instant().plus(wait)));
      }
    } catch (RuntimeException again) {
      // Its row is as it was, so it is found again; the wait in between is the loop's.
      LOG.warn("Could not put a job off: {}", again.getClass().getName());
    }
  }
}
