package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/** The wrapped keys. */
final class PersonKeyStore {

  /** Empty when there is none, or it is destroyed. */
  Optional<byte[]> wrapped(Tx tx, PersonId person) {
    return tx.handle()
        .select(
            "SELECT wrapped FROM person_key WHERE person_id = ? AND wrapped IS NOT NULL",
            person.value())
        .map((row, _) -> row.getBytes(1))
        .findOne();
  }

  /** Keeps what is there, a destroyed key too. */
  void insert(Tx tx, PersonId person, byte[] wrapped, Instant now) {
    tx.handle()
        .execute(
            "INSERT INTO person_key (person_id, wrapped, created_at) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            person.value(),
            wrapped,
            now.toEpochMilli());
  }

  void destroy(Tx tx, PersonId person, Instant now) {
    tx.handle()
        .execute(
            "INSERT INTO person_key (person_id, wrapped, created_at) VALUES (?, NULL, ?)"
                + " ON CONFLICT (person_id) DO UPDATE SET wrapped = NULL",
            person.value(),
            now.toEpochMilli());
  }

  /** Any key that is not destroyed. */
  Optional<WrappedKey> any(Tx tx) {
    return tx.handle()
        .select("SELECT person_id, wrapped FROM person_key WHERE wrapped IS NOT NULL LIMIT 1")
        .map((row, _) -> new WrappedKey(new PersonId(row.getString(1)), row.getBytes(2)))
        .findOne();
  }
}
