package dev.warmglow.core.dispatch;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.incident.Incidents;
import dev.warmglow.core.storage.Database;
import java.time.InstantSource;

/** How often an event was tried, and what becomes of one that was tried too often. */
final class Tries {
  private final Database database;
  private final InboxStore inbox;
  private final Turn turn;
  private final InstantSource clock;

  Tries(Database database, InboxStore inbox, Turn turn, InstantSource clock) {
    this.database = database;
    this.inbox = inbox;
    this.turn = turn;
    this.clock = clock;
  }

  /** Counts a try that failed, or that begins after a restart; the count so far. */
  int count(Entry entry) {
    return database.write(tx -> inbox.countAttempt(tx, entry));
  }

  /** Puts the event aside under an incident. */
  void park(Entry entry, Throwable failure) {
    String incident =
        Incidents.record(
            entry.event().getClass().getSimpleName() + " from " + entry.platform(), failure);
    database.writing(tx -> {
      if (entry.event() instanceof Event.FromPerson personal) {
        turn.park(tx, entry, personal, incident, clock.instant());
      } else {
        inbox.park(tx, entry, incident);
      }
    });
  }
}
