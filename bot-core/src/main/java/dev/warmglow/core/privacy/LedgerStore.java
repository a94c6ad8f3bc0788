package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the database knows about the keys: which key store is its own, and who was erased. */
final class LedgerStore {

  /** The key store that this database was first opened with. */
  Optional<String> keyStore(Tx tx) {
    return tx.handle().select("SELECT id FROM key_store").mapTo(String.class).findOne();
  }

  void bind(Tx tx, String keyStore, Instant now) {
    tx.handle()
        .execute(
            "INSERT INTO key_store (id, bound_at) VALUES (?, ?)", keyStore, now.toEpochMilli());
  }

  /** Does nothing for somebody whom this database does not know, or knows to be erased. */
  void erase(Tx tx, PersonId person, Instant now) {
    tx.handle()
        .execute(
            "INSERT INTO erased_person (person_id, erased_at)"
                + " SELECT id, ? FROM person WHERE id = ? ON CONFLICT DO NOTHING",
            now.toEpochMilli(),
            person.value());
  }

  Set<PersonId> erased(Tx tx) {
    return tx.handle()
        .select("SELECT person_id FROM erased_person")
        .map((row, _) -> new PersonId(row.getString(1)))
        .set();
  }

  boolean knows(Tx tx, PersonId person) {
    return tx.handle()
        .select("SELECT 1 FROM person WHERE id = ?", person.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
