package dev.warmglow.feature;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps jobs as they commit, and runs those that are due, each in a transaction of its own. */
public final class StrictJobs implements Jobs {
  private final Map<String, Job.Handler<?>> handlers = new HashMap<>();
  private final Map<Slot, Waiting<?>> waiting = new LinkedHashMap<>();

  private record Slot(CommunityId community, String job, String key) {}

  private record Waiting<P>(Slot slot, Job<P> job, String payload, Instant dueAt) {}

  <P> void register(Job<P> job, Job.Handler<P> handler) {
    if (handlers.put(job.name(), handler) != null) {
      throw new IllegalStateException("two jobs are named " + job.name());
    }
  }

  @Override
  public <P> void schedule(
      Tx tx, CommunityId community, Job<P> job, String key, P payload, Instant dueAt) {
    if (!handlers.containsKey(job.name())) {
      throw new IllegalStateException("nobody runs " + job.name());
    }
    String written = job.codec().write().apply(payload);
    if (!job.codec().read().apply(written).equals(payload)) {
      throw new IllegalStateException(job.name() + " does not read what it wrote");
    }
    Slot slot = new Slot(community, job.name(), key);
    tx.afterCommit(() -> waiting.put(slot, new Waiting<>(slot, job, written, dueAt)));
  }

  @Override
  public void cancel(Tx tx, CommunityId community, Job<?> job, String key) {
    tx.afterCommit(() -> waiting.remove(new Slot(community, job.name(), key)));
  }

  /** When the next job is due. */
  Optional<Instant> nextDue() {
    return waiting.values().stream().map(Waiting::dueAt).min(Comparator.naturalOrder());
  }

  void runDue(Database database, Instant now) {
    List<Waiting<?>> due =
        waiting.values().stream()
            .filter(job -> !job.dueAt().isAfter(now))
            .sorted(Comparator.comparing(Waiting::dueAt))
            .toList();
    for (Waiting<?> job : due) {
      waiting.remove(job.slot());
      run(database, job, now);
    }
  }

  @SuppressWarnings("unchecked") // registered together
  private <P> void run(Database database, Waiting<P> due, Instant now) {
    Job.Handler<P> handler = (Job.Handler<P>) requireNonNull(handlers.get(due.job().name()));
    P payload = due.job().codec().read().apply(due.payload());
    database.writing(tx ->
        handler.run(
            new Job.Due<>(due.slot().community(), due.slot().key(), payload, due.dueAt(), now),
            tx));
  }
}
