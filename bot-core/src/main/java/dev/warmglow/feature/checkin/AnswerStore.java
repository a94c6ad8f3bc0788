package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers, each readable only with the key of whose it is. */
final class AnswerStore {
  private final PersonKeys keys;

  AnswerStore(PersonKeys keys) {
    this.keys = keys;
  }

  /** Keeps the answer in place of an earlier one to the same question. */
  void put(Tx tx, PersonId person, Tap tap, Instant now) {
    tx.handle()
        .execute(
            """
            INSERT INTO checkin_answer (community_id, checkin_id, local_key, person_id, mood,
              answered_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (community_id, checkin_id, local_key, person_id)
            DO UPDATE SET mood = excluded.mood, answered_at = excluded.answered_at
            """,
            tap.ref().community().value(),
            tap.ref().id(),
            tap.key(),
            person.value(),
            keys.seal(tx, person, purpose(tap.ref().id(), tap.key()), tap.mood().code()),
            now.toEpochMilli());
  }

  /** The person's answers given at {@code since} or later, newest first. */
  List<Answer> since(Tx tx, CommunityId community, PersonId person, Instant since) {
    return tx
        .handle()
        .select(
            """
            SELECT a.checkin_id, a.local_key, c.question, o.due_at, a.mood
            FROM checkin_answer a
            JOIN checkin_occurrence o ON o.community_id = a.community_id
              AND o.checkin_id = a.checkin_id AND o.local_key = a.local_key
            JOIN checkin c ON c.community_id = a.community_id AND c.id = a.checkin_id
            WHERE a.community_id = ? AND a.person_id = ? AND a.answered_at >= ?
            ORDER BY o.due_at DESC, a.checkin_id
            """,
            community.value(),
            person.value(),
            since.toEpochMilli())
        .map((row, _) -> answer(tx, person, row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * @return how many went
   */
  int deleteAll(Tx tx, CommunityId community, PersonId person) {
    return tx.handle()
        .execute(
            "DELETE FROM checkin_answer WHERE community_id = ? AND person_id = ?",
            community.value(),
            person.value());
  }

  void deleteOf(Tx tx, Ref ref, PersonId person) {
    tx.handle()
        .execute(
            """
            DELETE FROM checkin_answer
            WHERE community_id = ? AND checkin_id = ? AND person_id = ?
            """,
            ref.community().value(),
            ref.id(),
            person.value());
  }

  /** Deletes every answer of the community given before {@code limit}. */
  void deleteBefore(Tx tx, CommunityId community, Instant limit) {
    tx.handle()
        .execute(
            "DELETE FROM checkin_answer WHERE community_id = ? AND answered_at < ?",
            community.value(),
            limit.toEpochMilli());
  }

  void erase(Tx tx, PersonId person) {
    tx.handle().execute("DELETE FROM checkin_answer WHERE person_id = ?", person.value());
  }

  /** The communities where the person has answers. */
  List<CommunityId> communitiesOf(Tx tx, PersonId person) {
    return tx.handle()
        .select(
            "SELECT DISTINCT community_id FROM checkin_answer WHERE person_id = ?", person.value())
        .map((row, _) -> new CommunityId(row.getString("community_id")))
        .list();
  }

  /** Empty when the key is destroyed. */
  private Optional<Answer> answer(Tx tx, PersonId person, ResultSet row) throws SQLException {
    String question = row.getString("question");
    Instant askedFor = Instant.ofEpochMilli(row.getLong("due_at"));
    String purpose = purpose(row.getString("checkin_id"), row.getString("local_key"));
    return keys.open(tx, person, purpose, row.getBytes("mood"))
        .map(code -> new Answer(question, askedFor, Mood.ofCode(code)));
  }

  private static String purpose(String checkinId, String localKey) {
    return "checkin_answer.mood:" + checkinId + "/" + localKey;
  }
}
