package dev.warmglow.feature.privacy;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/** Who is to be erased, when. It is about persons, over all communities. */
final class ErasureStore {

  /**
   * @param community where it was asked, and where its job waits
   * @param account that asked
   */
  record Erasure(PersonId person, CommunityId community, UserId account, Instant dueAt) {}

  void insert(Tx tx, Erasure erasure) {
    tx.handle()
        .execute(
            """
            INSERT INTO erasure (person_id, community_id, platform, native_id, due_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            erasure.person().value(),
            erasure.community().value(),
            erasure.account().platform().name(),
            erasure.account().nativeId(),
            erasure.dueAt().toEpochMilli());
  }

  Optional<Erasure> of(Tx tx, PersonId person) {
    return tx.handle()
        .select(
            "SELECT community_id, platform, native_id, due_at FROM erasure WHERE person_id = ?",
            person.value())
        .map((row, _) ->
            new Erasure(
                person,
                new CommunityId(row.getString("community_id")),
                new UserId(new Platform(row.getString("platform")), row.getString("native_id")),
                Instant.ofEpochMilli(row.getLong("due_at"))))
        .findOne();
  }

  void delete(Tx tx, PersonId person) {
    tx.handle().execute("DELETE FROM erasure WHERE person_id = ?", person.value());
  }
}
