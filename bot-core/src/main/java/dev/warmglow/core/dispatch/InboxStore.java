package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.incident.Incidents;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Json;
import dev.warmglow.core.storage.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** The rows of the inbox. */
final class InboxStore {
  private static final String PURPOSE = "inbox.body";

  private final PersonKeys keys;

  InboxStore(PersonKeys keys) {
    this.keys = keys;
  }

  /**
   * Keeps the event.
   *
   * @param arrival orders events; grows with each one
   * @return false when its key is known
   */
  boolean insert(Tx tx, Entry entry, long arrival) {
    String json = Json.write(entry.event());
    PersonId person = entry.person();
    byte[] body =
        person == null
            ? json.getBytes(StandardCharsets.UTF_8)
            : keys.seal(tx, person, PURPOSE, json);
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO inbox
                  (platform, event_key, community_id, person_id, arrival, state, attempts, body)
                VALUES
                  (:platform, :key, :community, :person, :arrival, 'RECEIVED', 0, :body)
                ON CONFLICT (platform, event_key) DO NOTHING
                """)
            .bind("platform", entry.platform().name())
            .bind("key", entry.key())
            .bind("community", entry.community().value())
            .bind("person", person == null ? null : person.value())
            .bind("arrival", arrival)
            .bind("body", body)
            .execute()
        == 1;
  }

  /**
   * Takes the event for the transaction that handles it.
   *
   * @return false when it was handled already: then nothing else may be done
   */
  boolean finish(Tx tx, Entry entry) {
    return close(tx, entry, "DONE");
  }

  /** Gives the event up: nobody waits for it any more. */
  boolean expire(Tx tx, Entry entry) {
    return close(tx, entry, "EXPIRED");
  }

  /** Puts the event aside, body and all, for somebody to look at. */
  void park(Tx tx, Entry entry, String incident) {
    tx.handle()
        .createUpdate(
            """
            UPDATE inbox SET state = 'PARKED', incident = :incident
            WHERE platform = :platform AND event_key = :key AND state = 'RECEIVED'
            """)
        .bind("incident", incident)
        .bind("platform", entry.platform().name())
        .bind("key", entry.key())
        .execute();
  }

  /** Counts a try that failed, or that begins after a restart; the count so far. */
  int countAttempt(Tx tx, Entry entry) {
    return tx.handle()
        .createQuery(
            """
            UPDATE inbox SET attempts = attempts + 1
            WHERE platform = :platform AND event_key = :key
            RETURNING attempts
            """)
        .bind("platform", entry.platform().name())
        .bind("key", entry.key())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  /** What was taken over and not handled, in the order it arrived. */
  List<Entry> open(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT platform, event_key, community_id, person_id, body
            FROM inbox WHERE state = 'RECEIVED' ORDER BY arrival
            """)
        .reduceRows(
            new ArrayList<Entry>(),
            (found, row) -> {
              readable(tx, row).ifPresent(found::add);
              return found;
            });
  }

  /** Deletes the keys of events that can no longer come again. */
  int forget(Tx tx, Instant now) {
    return tx.handle()
        .createUpdate("DELETE FROM inbox WHERE state IN ('DONE', 'EXPIRED') AND arrival < :before")
        .bind("before", Arrivals.at(now.minus(Duration.ofDays(14))))
        .execute();
  }

  private static boolean close(Tx tx, Entry entry, String state) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE inbox SET state = :state, body = NULL
                WHERE platform = :platform AND event_key = :key AND state = 'RECEIVED'
                """)
            .bind("state", state)
            .bind("platform", entry.platform().name())
            .bind("key", entry.key())
            .execute()
        == 1;
  }

  /** One that this version cannot read stays as it is, and the others go on. */
  private Optional<Entry> readable(Tx tx, RowView row) {
    try {
      return entry(tx, row);
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      Incidents.record("reading an event from before the restart", unreadable);
      return Optional.empty();
    }
  }

  private Optional<Entry> entry(Tx tx, RowView row) {
    byte[] body = row.getColumn("body", byte[].class);
    String person = row.getColumn("person_id", String.class);
    PersonId personId = person == null ? null : new PersonId(person);
    Optional<String> json =
        personId == null
            ? Optional.of(new String(body, StandardCharsets.UTF_8))
            : keys.open(tx, personId, PURPOSE, body);
    return json.map(text ->
        new Entry(
            new Platform(row.getColumn("platform", String.class)),
            Json.read(text, Event.class),
            new CommunityId(row.getColumn("community_id", String.class)),
            personId,
            true));
  }
}
