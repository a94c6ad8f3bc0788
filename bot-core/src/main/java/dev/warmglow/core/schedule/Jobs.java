package dev.warmglow.core.schedule;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;

/** Puts work off until an instant. Thread-safe. */
public interface Jobs {

  /**
   * Schedules in the caller's transaction. There is one job per community, kind and key: another
   * one takes its place.
   */
  <P> void schedule(Tx tx, CommunityId community, Job<P> job, String key, P payload, Instant dueAt);

  /** Takes a job back; nothing happens when it is not there. */
  void cancel(Tx tx, CommunityId community, Job<?> job, String key);
}
