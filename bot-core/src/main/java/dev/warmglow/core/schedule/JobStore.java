package dev.warmglow.core.schedule;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of jobs. */
final class JobStore {

  /** A job as it is stored. */
  record Row(
      CommunityId community,
      String kind,
      String key,
      String payload,
      Instant dueAt,
      int attempts) {}

  void put(Tx tx, CommunityId community, String kind, String key, String payload, Instant dueAt) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO job (community_id, kind, job_key, payload, due_at, run_at, attempts, state)
            VALUES (:community, :kind, :key, :payload, :due, :due, 0, 'WAITING')
            ON CONFLICT (community_id, kind, job_key) DO UPDATE SET
              payload = excluded.payload, due_at = excluded.due_at, run_at = excluded.run_at,
              attempts = 0, state = 'WAITING', incident = NULL
            """)
        .bind("community", community.value())
        .bind("kind", kind)
        .bind("key", key)
        .bind("payload", payload)
        .bind("due", dueAt.toEpochMilli())
        .execute();
  }

  void remove(Tx tx, CommunityId community, String kind, String key) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM job WHERE community_id = :community AND kind = :kind AND job_key = :key
            """)
        .bind("community", community.value())
        .bind("kind", kind)
        .bind("key", key)
        .execute();
  }

  /** What is to be run now, the longest due first. */
  List<Row> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT community_id, kind, job_key, payload, due_at, attempts FROM job
            WHERE state = 'WAITING' AND run_at <= :now
            ORDER BY run_at, job_key LIMIT :most
            """)
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, _) ->
            new Row(
                new CommunityId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getInt(6)))
        .list();
  }

  /** When the next job is to be run. */
  Optional<Instant> next(Tx tx) {
    return tx.handle()
        .createQuery("SELECT run_at FROM job WHERE state = 'WAITING' ORDER BY run_at LIMIT 1")
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /**
   * Takes the job away, in the transaction that does it.
   *
   * @return false when somebody else did it, changed it, or is doing it: then it must not be done
   */
  boolean claim(Tx tx, Row row) {
    return tx.handle()
            .createUpdate(
                """
                DELETE FROM job
                WHERE community_id = :community AND kind = :kind AND job_key = :key
                  AND due_at = :due AND attempts = :attempts AND state = 'WAITING'
                """)
            .bind("community", row.community().value())
            .bind("kind", row.kind())
            .bind("key", row.key())
            .bind("due", row.dueAt().toEpochMilli())
            .bind("attempts", row.attempts())
            .execute()
        == 1;
  }

  /** Tries it again later. */
  void again(Tx tx, Row row, Instant runAt) {
    tx.handle()
        .createUpdate(
            """
            UPDATE job SET attempts = attempts + 1, run_at = :run
            WHERE community_id = :community AND kind = :kind AND job_key = :key
              AND due_at = :due AND attempts = :attempts
            """)
        .bind("run", runAt.toEpochMilli())
        .bind("community", row.community().value())
        .bind("kind", row.kind())
        .bind("key", row.key())
        .bind("due", row.dueAt().toEpochMilli())
        .bind("attempts", row.attempts())
        .execute();
  }

  /** Puts it aside for somebody to look at. */
  void park(Tx tx, Row row, String incident) {
    tx.handle()
        .createUpdate(
            """
            UPDATE job SET state = 'PARKED', incident = :incident
            WHERE community_id = :community AND kind = :kind AND job_key = :key
              AND due_at = :due AND attempts = :attempts
            """)
        .bind("incident", incident)
        .bind("community", row.community().value())
        .bind("kind", row.kind())
        .bind("key", row.key())
        .bind("due", row.dueAt().toEpochMilli())
        .bind("attempts", row.attempts())
        .execute();
  }
}
