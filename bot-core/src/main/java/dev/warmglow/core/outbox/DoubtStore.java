package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;

/** Posts that may have been posted, which their senders decide about. Thread-safe. */
final class DoubtStore {
  private static final String IN_DOUBT =
      " WHERE community_id = ? AND id = ? AND sender_person_id = ? AND state = 'UNCERTAIN'";

  /**
   * Its sender has seen that it was posted.
   *
   * @return false when it is not in doubt (any more), or not theirs
   */
  boolean settle(Tx tx, CommunityId community, String id, PersonId sender) {
    return tx.handle()
            .execute(
                "UPDATE outbox SET state = 'SENT', reason = 'seen by its sender', body = NULL"
                    + IN_DOUBT,
                community.value(),
                id,
                sender.value())
        == 1;
  }

  /**
   * Its sender wants it sent again, however late.
   *
   * @return false when it is not in doubt (any more), or not theirs
   */
  boolean revive(Tx tx, CommunityId community, String id, PersonId sender, Instant now) {
    return tx.handle()
            .execute(
                "UPDATE outbox SET state = 'DUE', reason = NULL, attempt = attempt + 1, unsure = 0,"
                    + " next_attempt_at = ?, until_at = NULL, ended_at = NULL"
                    + IN_DOUBT,
                now.toEpochMilli(),
                community.value(),
                id,
                sender.value())
        == 1;
  }
}
