package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Json;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of forms that were begun and not finished. */
final class DraftStore {
  private static final String PURPOSE = "form_draft.body";

  private final PersonKeys keys;

  DraftStore(PersonKeys keys) {
    this.keys = keys;
  }

  void put(
      Tx tx, CommunityId community, PersonId person, String id, Draft draft, Instant expiresAt) {
    tx.handle()
        .execute(
            """
            INSERT INTO form_draft (id, community_id, person_id, body, expires_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at
            """,
            id,
            community.value(),
            person.value(),
            keys.seal(tx, person, PURPOSE, Json.write(draft)),
            expiresAt.toEpochMilli());
  }

  /** What was typed into the form; only whose it is finds it. */
  Optional<Draft> find(Tx tx, @Nullable PersonId person, FormName form, Instant now) {
    String id = form.draft();
    return person == null || id == null
        ? Optional.empty()
        : tx.handle()
            .select(
                "SELECT body FROM form_draft WHERE id = ? AND person_id = ? AND expires_at > ?",
                id,
                person.value(),
                now.toEpochMilli())
            .mapTo(byte[].class)
            .findOne()
            .flatMap(body -> keys.open(tx, person, PURPOSE, body))
            .map(json -> Json.read(json, Draft.class))
            .filter(draft -> draft.command().equals(form.path()));
  }

  void end(Tx tx, String id) {
    tx.handle().execute("DELETE FROM form_draft WHERE id = ?", id);
  }

  /** Deletes what was never finished. */
  int forget(Tx tx, Instant now) {
    return tx.handle().execute("DELETE FROM form_draft WHERE expires_at <= ?", now.toEpochMilli());
  }
}
