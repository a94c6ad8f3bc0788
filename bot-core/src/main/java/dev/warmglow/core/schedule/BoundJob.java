package dev.warmglow.core.schedule;

import dev.warmglow.core.storage.Tx;
import java.time.Instant;

/** A kind of job and what runs it. */
public record BoundJob<P>(Job<P> job, Job.Handler<P> handler) {

  void run(JobStore.Row row, Instant now, Tx tx) {
    handler.run(
        new Job.Due<>(
            row.community(), row.key(), job.codec().read().apply(row.payload()), row.dueAt(), now),
        tx);
  }
}
