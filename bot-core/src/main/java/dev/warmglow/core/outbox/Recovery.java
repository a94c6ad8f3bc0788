package dev.warmglow.core.outbox;

import dev.warmglow.core.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Judges what was under way when the process ended: nobody knows whether it was posted. */
final class Recovery {
  private static final int BATCH = 500;

  private final Database database;
  private final OutboxStore store;
  private final Doubts doubts;
  private final InstantSource clock;

  Recovery(Database database, OutboxStore store, Doubts doubts, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.doubts = doubts;
    this.clock = clock;
  }

  /** Returns how many there were; none is left when it returns. */
  int recover(Line line) {
    int all = 0;
    int found;
    do {
      found =
          database.write(tx -> {
            List<OutboxStore.Row> rows = store.interrupted(tx, line.platform.platform(), BATCH);
            Instant now = clock.instant();
            for (OutboxStore.Row row : rows) {
              switch (row) {
                case OutboxStore.Row.Lost(String id, String reason) ->
                    store.end(tx, id, OutboxState.SKIPPED, reason, now);
                case OutboxStore.Row.Intact(Parcel parcel)
                    when Judgement.sendsAgain(parcel, line.capabilities, now) ->
                    store.again(tx, parcel.id(), parcel.progress().again(true), now, "interrupted");
                case OutboxStore.Row.Intact(Parcel parcel) -> {
                  store.end(tx, parcel.id(), OutboxState.UNCERTAIN, "interrupted", now);
                  doubts.ask(tx, parcel);
                }
              }
            }
            return rows.size();
          });
      all += found;
    } while (found == BATCH);
    return all;
  }
}
