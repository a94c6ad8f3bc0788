package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox. Thread-safe. */
final class OutboxStore {
  /** Said in full wherever the partial index on open rows is to be used. */
  private static final String OPEN = "state IN ('DUE', 'SENDING', 'PARKED')";

  private final OutboxRows rows;

  OutboxStore(PersonKeys keys) {
    rows = new OutboxRows(keys);
  }

  void insert(Tx tx, Parcel parcel) {
    Post post = parcel.post();
    Progress progress = parcel.progress();
    tx.handle()
        .execute(
            """
            INSERT INTO outbox (id, community_id, kind, platform, lane, body, whose_person_id,
              reader_person_id, sender_person_id, state, attempt, unsure, first_started_at,
              next_attempt_at, until_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            parcel.id(),
            parcel.community().value(),
            post.kind().name(),
            post.target().platform().name(),
            parcel.lane().name(),
            rows.body(tx, parcel.id(), post),
            post.whose() == null ? null : post.whose().value(),
            post.reader() == null ? null : post.reader().value(),
            post.sender() == null ? null : post.sender().value(),
            (progress.begun() ? OutboxState.SENDING : OutboxState.DUE).name(),
            progress.attempt(),
            progress.unsure(),
            OutboxRows.millis(progress.firstStartedAt()),
            progress.begun() ? null : OutboxRows.millis(parcel.createdAt()),
            OutboxRows.millis(post.until()),
            parcel.createdAt().toEpochMilli());
  }

  /**
   * Marks the start of an attempt, to be committed before the first byte leaves.
   *
   * @return false when somebody else has it, or it was taken back
   */
  boolean begin(Tx tx, Parcel parcel, Instant now) {
    return tx.handle()
            .execute(
                "UPDATE outbox SET state = 'SENDING', next_attempt_at = NULL,"
                    + " first_started_at = COALESCE(first_started_at, ?)"
                    + " WHERE id = ? AND state IN ('DUE', 'PARKED') AND attempt = ?",
                now.toEpochMilli(),
                parcel.id(),
                parcel.progress().attempt())
        == 1;
  }

  void sent(Tx tx, String id, @Nullable MessageRef message, Instant now) {
    tx.handle()
        .execute(
            "UPDATE outbox SET state = 'SENT', reason = NULL, body = NULL, next_attempt_at = NULL,"
                + " sent_channel = ?, sent_message = ?, ended_at = ? WHERE id = ?",
            message == null ? null : message.channel().nativeId(),
            message == null ? null : message.nativeId(),
            now.toEpochMilli(),
            id);
  }

  /** Puts it back to be sent; {@code progress} says with which attempt. */
  void again(Tx tx, String id, Progress progress, Instant next, @Nullable String reason) {
    tx.handle()
        .execute(
            "UPDATE outbox SET state = 'DUE', reason = ?, attempt = ?, unsure = ?,"
                + " next_attempt_at = ? WHERE id = ? AND "
                + OPEN,
            reason,
            progress.attempt(),
            progress.unsure(),
            next.toEpochMilli(),
            id);
  }

  /**
   * @param reason a {@link dev.warmglow.core.platform.Delivery.Cause}
   * @param next null to wait until it is unparked
   */
  void park(Tx tx, String id, int nextAttempt, Enum<?> reason, @Nullable Instant next) {
    tx.handle()
        .execute(
            "UPDATE outbox SET state = 'PARKED', reason = ?, attempt = ?, next_attempt_at = ?"
                + " WHERE id = ? AND "
                + OPEN,
            reason.name(),
            nextAttempt,
            OutboxRows.millis(next),
            id);
  }

  /** What may have been posted keeps its body, so that somebody can be asked. */
  void end(Tx tx, String id, OutboxState state, String reason, Instant now) {
    tx.handle()
        .execute(
            "UPDATE outbox SET state = ?, reason = ?, next_attempt_at = NULL, ended_at = ?, body ="
                + (state == OutboxState.UNCERTAIN ? " body" : " NULL")
                + " WHERE id = ? AND "
                + OPEN,
            state.name(),
            reason,
            now.toEpochMilli(),
            id);
  }

  void retarget(Tx tx, Parcel parcel, Post post, Lane lane) {
    tx.handle()
        .execute(
            "UPDATE outbox SET body = ?, lane = ? WHERE id = ? AND " + OPEN,
            rows.body(tx, parcel.id(), post),
            lane.name(),
            parcel.id());
  }

  /** What was parked in the lane is due now, as if for the first time. */
  int unpark(Tx tx, Platform platform, Lane lane, Instant now) {
    return tx.handle()
        .execute(
            "UPDATE outbox SET state = 'DUE', reason = NULL, next_attempt_at = ?"
                + " WHERE platform = ? AND lane = ? AND state = 'PARKED' AND "
                + OPEN,
            now.toEpochMilli(),
            platform.name(),
            lane.name());
  }

  /** What was under way when the process ended, in order. */
  List<Row> interrupted(Tx tx, Platform platform, int most) {
    return tx.handle()
        .select(
            OutboxRows.SELECT
                + " WHERE platform = ? AND state = 'SENDING' AND "
                + OPEN
                + " ORDER BY id LIMIT ?",
            platform.name(),
            most)
        .map((row, _) -> rows.read(tx, row))
        .list();
  }

  /** What is due, later than {@code after} in the order of {@link Due}. */
  List<Due> due(Tx tx, Platform platform, Due after, Instant now, int most) {
    return tx.handle()
        .select(
            """
            SELECT next_attempt_at, id FROM outbox
            WHERE platform = ? AND state IN ('DUE', 'PARKED') AND next_attempt_at IS NOT NULL
            AND next_attempt_at >= ? AND next_attempt_at <= ?
            AND (next_attempt_at > ? OR id > ?)
            ORDER BY next_attempt_at, id LIMIT ?
            """,
            platform.name(),
            after.at(),
            now.toEpochMilli(),
            after.at(),
            after.id(),
            most)
        .map((row, _) -> new Due(row.getLong(1), row.getString(2)))
        .list();
  }

  /** The row as it is now; empty when it is gone. */
  Optional<Row> find(Tx tx, String id) {
    return tx.handle()
        .select(OutboxRows.SELECT + " WHERE id = ?", id)
        .map((row, _) -> rows.read(tx, row))
        .findOne();
  }

  Optional<MessageRef> messageOf(Tx tx, CommunityId community, String id) {
    return tx.handle()
        .select(
            "SELECT platform, sent_channel, sent_message FROM outbox"
                + " WHERE community_id = ? AND id = ? AND sent_message IS NOT NULL",
            community.value(),
            id)
        .map((row, _) ->
            new MessageRef(
                new ChannelId(new Platform(row.getString(1)), row.getString(2)), row.getString(3)))
        .findOne();
  }

  void cancel(Tx tx, CommunityId community, String id, Instant now) {
    tx.handle()
        .execute(
            "UPDATE outbox SET state = 'SKIPPED', reason = 'cancelled', body = NULL,"
                + " next_attempt_at = NULL, ended_at = ?"
                + " WHERE community_id = ? AND id = ?"
                + " AND state IN ('DUE', 'PARKED', 'UNCERTAIN')",
            now.toEpochMilli(),
            community.value(),
            id);
  }

  /** Follows a channel that has a new id, in everything that is still to be sent there. */
  void channelMoved(Tx tx, ChannelId from, ChannelId to) {
    Lane old = Lane.chat(from.nativeId());
    List<Row> open =
        tx.handle()
            .select(
                OutboxRows.SELECT + " WHERE platform = ? AND lane = ? AND " + OPEN,
                from.platform().name(),
                old.name())
            .map((row, _) -> rows.read(tx, row))
            .list();
    for (Row row : open) {
      if (row instanceof Row.Intact(Parcel parcel)) {
        Post post = parcel.post();
        Target moved = Moves.moved(post.target(), from, to);
        if (!moved.equals(post.target())) {
          retarget(tx, parcel, Moves.to(post, moved), Lane.chat(to.nativeId()));
        }
      }
    }
  }

  /** Deletes what has ended long ago. */
  int forget(Tx tx, Instant endedBefore, Instant uncertainBefore) {
    return tx.handle()
        .execute(
            "DELETE FROM outbox WHERE ended_at IS NOT NULL AND ended_at < ?"
                + " AND (state <> 'UNCERTAIN' OR ended_at < ?)",
            endedBefore.toEpochMilli(),
            uncertainBefore.toEpochMilli());
  }

  /** A row that is due: by instant in milliseconds, then by id. */
  record Due(long at, String id) {
    static final Due FIRST = new Due(Long.MIN_VALUE, "");
  }

  /** A row with its body, if that can still be read. */
  sealed interface Row {
    record Intact(Parcel parcel) implements Row {}

    record Lost(String id, String reason) implements Row {}
  }
}
