package dev.warmglow.core.outbox;

import dev.warmglow.core.outbox.OutboxStore.Due;
import dev.warmglow.core.outbox.OutboxStore.Row;
import dev.warmglow.core.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is due and in nobody's hands. */
final class Poll {
  private static final int BATCH = 1_000;

  private final Database database;
  private final OutboxStore store;
  private final InstantSource clock;

  Poll(Database database, OutboxStore store, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The next batch, in order. Each poll goes on where the last one ended, and begins anew after the
   * end, so that posts already in memory never hide the ones behind them.
   *
   * @param held the ids of posts in memory, to which the found ones are added
   */
  List<Parcel> due(Line line, Set<String> held) {
    Instant now = clock.instant();
    List<Row> rows =
        database.read(tx -> {
          List<Due> due = store.due(tx, line.platform.platform(), line.polled, now, BATCH);
          line.polled = due.size() < BATCH ? Due.FIRST : due.getLast();
          return due.stream()
              .filter(it -> held.add(it.id()))
              .flatMap(it -> store.find(tx, it.id()).stream())
              .toList();
        });
    List<Parcel> parcels = new ArrayList<>();
    for (Row row : rows) {
      switch (row) {
        case Row.Intact(Parcel parcel) -> parcels.add(parcel);
        case Row.Lost(String id, String reason) -> {
          database.writing(tx -> store.end(tx, id, OutboxState.SKIPPED, reason, now));
          held.remove(id);
        }
      }
    }
    return parcels;
  }
}
