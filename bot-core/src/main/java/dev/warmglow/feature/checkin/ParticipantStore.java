package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who has agreed to be asked, when, and to which wording. */
final class ParticipantStore {
  private static final String SELECT =
      """
      SELECT person_id, platform, way, consent_version, consented_at FROM checkin_participant
      """;
  private static final RowMapper<Participant> PARTICIPANT = (row, _) -> participant(row);

  /** Adds somebody; nothing happens when they are there already. */
  void join(Tx tx, CommunityId community, String checkinId, Participant participant) {
    tx.handle()
        .execute(
            """
            INSERT INTO checkin_participant (community_id, checkin_id, person_id, platform, way,
              consent_version, consented_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            community.value(),
            checkinId,
            participant.person().value(),
            participant.platform().name(),
            participant.way().name(),
            participant.consentVersion(),
            participant.consentedAt().toEpochMilli());
  }

  /**
   * @return whether they had joined
   */
  boolean leave(Tx tx, CommunityId community, String checkinId, PersonId person) {
    return tx.handle()
            .execute(
                """
                DELETE FROM checkin_participant
                WHERE community_id = ? AND checkin_id = ? AND person_id = ?
                """,
                community.value(),
                checkinId,
                person.value())
        == 1;
  }

  void choose(
      Tx tx, CommunityId community, String checkinId, PersonId person, Platform platform, Way way) {
    tx.handle()
        .execute(
            """
            UPDATE checkin_participant SET way = ?, platform = ?
            WHERE community_id = ? AND checkin_id = ? AND person_id = ?
            """,
            way.name(),
            platform.name(),
            community.value(),
            checkinId,
            person.value());
  }

  Optional<Participant> find(Tx tx, CommunityId community, String checkinId, PersonId person) {
    return tx.handle()
        .select(
            SELECT + "WHERE community_id = ? AND checkin_id = ? AND person_id = ?",
            community.value(),
            checkinId,
            person.value())
        .map(PARTICIPANT)
        .findOne();
  }

  List<Participant> of(Tx tx, CommunityId community, String checkinId) {
    return tx.handle()
        .select(
            SELECT + "WHERE community_id = ? AND checkin_id = ? ORDER BY person_id",
            community.value(),
            checkinId)
        .map(PARTICIPANT)
        .list();
  }

  void erase(Tx tx, PersonId person) {
    tx.handle().execute("DELETE FROM checkin_participant WHERE person_id = ?", person.value());
  }

  /** What the person has joined, over all communities: question and when they agreed. */
  List<String> export(Tx tx, PersonId person) {
    return tx.handle()
        .select(
            """
            SELECT c.question, p.way, p.consent_version, p.consented_at
            FROM checkin_participant p
            JOIN checkin c ON c.community_id = p.community_id AND c.id = p.checkin_id
            WHERE p.person_id = ? ORDER BY p.consented_at
            """,
            person.value())
        .map((row, _) ->
            "joined \"%s\" (%s), consent %d at %s"
                .formatted(
                    row.getString("question"),
                    row.getString("way"),
                    row.getInt("consent_version"),
                    Instant.ofEpochMilli(row.getLong("consented_at"))))
        .list();
  }

  private static Participant participant(ResultSet row) throws SQLException {
    return new Participant(
        new PersonId(row.getString("person_id")),
        new Platform(row.getString("platform")),
        Way.valueOf(row.getString("way")),
        row.getInt("consent_version"),
        Instant.ofEpochMilli(row.getLong("consented_at")));
  }
}
