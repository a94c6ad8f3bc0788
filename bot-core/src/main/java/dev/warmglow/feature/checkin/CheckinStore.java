package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Check-ins, and what became of each time they fell due. */
final class CheckinStore {
  private static final String SELECT =
      """
      SELECT community_id, id, platform, channel, question, local_time, zone, rhythm, first_day,
        next_at
      FROM checkin
      """;
  private static final RowMapper<Checkin> CHECKIN = (row, _) -> checkin(row);

  void insert(Tx tx, Checkin checkin) {
    tx.handle()
        .execute(
            """
            INSERT INTO checkin (community_id, id, platform, channel, question, local_time, zone,
              rhythm, first_day, next_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            checkin.community().value(),
            checkin.id(),
            checkin.channel().platform().name(),
            checkin.channel().nativeId(),
            checkin.question(),
            checkin.time().toString(),
            checkin.zone().getId(),
            checkin.rhythm().name(),
            checkin.firstDay().toString(),
            checkin.nextAt().toEpochMilli());
  }

  /** The check-in, unless it was stopped. */
  Optional<Checkin> find(Tx tx, CommunityId community, String id) {
    return tx.handle()
        .select(
            SELECT + "WHERE community_id = ? AND id = ? AND stopped_at IS NULL",
            community.value(),
            id)
        .map(CHECKIN)
        .findOne();
  }

  /** Those in a channel that were not stopped, oldest first. */
  List<Checkin> inChannel(Tx tx, CommunityId community, ChannelId channel) {
    return tx.handle()
        .select(
            SELECT
                + """
                WHERE community_id = ? AND platform = ? AND channel = ? AND stopped_at IS NULL
                ORDER BY first_day, id
                """,
            community.value(),
            channel.platform().name(),
            channel.nativeId())
        .map(CHECKIN)
        .list();
  }

  /** Records when it is asked next. */
  void advance(Tx tx, Checkin checkin) {
    tx.handle()
        .execute(
            "UPDATE checkin SET next_at = ? WHERE community_id = ? AND id = ?",
            checkin.nextAt().toEpochMilli(),
            checkin.community().value(),
            checkin.id());
  }

  void stop(Tx tx, CommunityId community, String id, Instant now) {
    tx.handle()
        .execute(
            "UPDATE checkin SET stopped_at = ? WHERE community_id = ? AND id = ?",
            now.toEpochMilli(),
            community.value(),
            id);
  }

  /** Follows a channel that has a new id. */
  void move(Tx tx, ChannelId from, ChannelId to) {
    tx.handle()
        .execute(
            "UPDATE checkin SET platform = ?, channel = ? WHERE platform = ? AND channel = ?",
            to.platform().name(),
            to.nativeId(),
            from.platform().name(),
            from.nativeId());
  }

  /**
   * Records what became of a time.
   *
   * @return whether it was new; false when it had been handled before
   */
  boolean record(Tx tx, Checkin checkin, Handled handled) {
    return tx.handle()
            .execute(
                """
                INSERT INTO checkin_occurrence (community_id, checkin_id, local_key, due_at,
                  handled_at, state)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                checkin.community().value(),
                checkin.id(),
                handled.key(),
                handled.dueAt().toEpochMilli(),
                handled.handledAt().toEpochMilli(),
                handled.state().name())
        == 1;
  }

  /** The latest time that was asked. */
  Optional<Handled> latestAsked(Tx tx, CommunityId community, String id) {
    return tx.handle()
        .select(
            """
            SELECT local_key, due_at, handled_at, state FROM checkin_occurrence
            WHERE community_id = ? AND checkin_id = ? AND state = ?
            ORDER BY due_at DESC LIMIT 1
            """,
            community.value(),
            id,
            Handled.State.ASKED.name())
        .map((row, _) ->
            new Handled(
                row.getString("local_key"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                Instant.ofEpochMilli(row.getLong("handled_at")),
                Handled.State.valueOf(row.getString("state"))))
        .findOne();
  }

  /** Deletes what is older than any answer that is kept. */
  void forgetHandledBefore(Tx tx, CommunityId community, String id, Instant limit) {
    tx.handle()
        .execute(
            """
            DELETE FROM checkin_occurrence
            WHERE community_id = ? AND checkin_id = ? AND due_at < ?
            """,
            community.value(),
            id,
            limit.toEpochMilli());
  }

  private static Checkin checkin(ResultSet row) throws SQLException {
    return new Checkin(
        new CommunityId(row.getString("community_id")),
        row.getString("id"),
        new ChannelId(new Platform(row.getString("platform")), row.getString("channel")),
        row.getString("question"),
        LocalTime.parse(row.getString("local_time")),
        ZoneId.of(row.getString("zone")),
        Rhythm.valueOf(row.getString("rhythm")),
        LocalDate.parse(row.getString("first_day")),
        Instant.ofEpochMilli(row.getLong("next_at")));
  }
}
