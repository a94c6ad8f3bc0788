package dev.warmglow.core.community;

import dev.warmglow.core.storage.Tx;

/** What persons have chosen beyond language and zone. Thread-safe. */
public final class ChoiceStore {

  /** Whether the bot may write to the person in private by itself; it may until they say no. */
  public boolean privateMessages(Tx tx, PersonId person) {
    return tx.handle()
        .createQuery("SELECT private_messages FROM person_choice WHERE person_id = :person")
        .bind("person", person.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(true);
  }

  public void setPrivateMessages(Tx tx, PersonId person, boolean wanted) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO person_choice (person_id, private_messages) VALUES (:person, :wanted)
            ON CONFLICT (person_id) DO UPDATE SET private_messages = excluded.private_messages
            """)
        .bind("person", person.value())
        .bind("wanted", wanted)
        .execute();
  }

  void forget(Tx tx, PersonId person) {
    tx.handle().execute("DELETE FROM person_choice WHERE person_id = ?", person.value());
  }
}
