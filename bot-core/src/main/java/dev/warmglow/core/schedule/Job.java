package dev.warmglow.core.schedule;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;

/**
 * A kind of durable work that falls due. Rows of it are found in the database, so a restart loses
 * none.
 *
 * @param name lower case with dots, unique over all features; never changed once released
 */
public record Job<P>(String name, PayloadCodec<P> codec) {

  /**
   * Does one job that fell due. What it writes, the removal of the job and what it schedules next
   * commit together, exactly once. It works on the database and nothing else. What it throws undoes
   * that; the job is tried again later, and parked after five times.
   */
  @FunctionalInterface
  public interface Handler<P> {
    void run(Due<P> due, Tx tx);
  }

  /**
   * @param dueAt when it should have run
   * @param now when it runs
   */
  public record Due<P>(CommunityId community, String key, P payload, Instant dueAt, Instant now) {}
}
