package dev.warmglow.feature.kindness;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.ResultIterable;

/** Thank-yous. What was written is readable only with the key of who wrote it. */
final class ThanksStore {
  private static final String SELECT =
      """
      SELECT community_id, id, giver_id, receiver_id, platform, channel, words, giver_name,
        receiver_name, given_at, state, note_id, shown_id
      FROM thanks
      """;

  private final PersonKeys keys;

  ThanksStore(PersonKeys keys) {
    this.keys = keys;
  }

  void insert(Tx tx, Thanks thanks) {
    tx.handle()
        .execute(
            """
            INSERT INTO thanks (community_id, id, giver_id, receiver_id, platform, channel, words,
              giver_name, receiver_name, given_at, state, note_id, shown_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            thanks.community().value(),
            thanks.ref().id(),
            thanks.giver().value(),
            thanks.receiver().value(),
            thanks.channel().platform().name(),
            thanks.channel().nativeId(),
            keys.seal(tx, thanks.giver(), purpose("words", thanks.ref().id()), thanks.words()),
            keys.seal(
                tx, thanks.giver(), purpose("giver_name", thanks.ref().id()), thanks.giverName()),
            keys.seal(
                tx,
                thanks.receiver(),
                purpose("receiver_name", thanks.ref().id()),
                thanks.receiverName()),
            thanks.givenAt().toEpochMilli(),
            thanks.state().name(),
            thanks.note().orElse(null),
            thanks.shown().orElse(null));
  }

  /** Records where it stands and where it was posted. */
  void update(Tx tx, Thanks thanks) {
    tx.handle()
        .execute(
            """
            UPDATE thanks SET state = ?, note_id = ?, shown_id = ?
            WHERE community_id = ? AND id = ?
            """,
            thanks.state().name(),
            thanks.note().orElse(null),
            thanks.shown().orElse(null),
            thanks.community().value(),
            thanks.ref().id());
  }

  /** The thank-you, unless it was taken back or cannot be read any more. */
  Optional<Thanks> find(Tx tx, Ref ref) {
    return read(
            tx.handle()
                .select(
                    SELECT + "WHERE community_id = ? AND id = ? AND words IS NOT NULL",
                    ref.community().value(),
                    ref.id())
                .map((row, _) -> thanks(tx, row)))
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<Thanks> receivedBy(Tx tx, CommunityId community, PersonId person, int most) {
    return by(tx, "receiver_id", community, person, most);
  }

  /** Newest first. */
  List<Thanks> givenBy(Tx tx, CommunityId community, PersonId person, int most) {
    return by(tx, "giver_id", community, person, most);
  }

  private List<Thanks> by(Tx tx, String column, CommunityId community, PersonId person, int most) {
    return read(
        tx.handle()
            .select(
                SELECT
                    + "WHERE community_id = ? AND "
                    + column
                    + " = ? AND words IS NOT NULL ORDER BY given_at DESC, id LIMIT ?",
                community.value(),
                person.value(),
                most)
            .map((row, _) -> thanks(tx, row)));
  }

  /** Everything given or received, over all communities. */
  List<Thanks> about(Tx tx, PersonId person) {
    return read(
        tx.handle()
            .select(
                SELECT
                    + "WHERE (giver_id = ? OR receiver_id = ?) AND words IS NOT NULL"
                    + " ORDER BY given_at",
                person.value(),
                person.value())
            .map((row, _) -> thanks(tx, row)));
  }

  /** How often one has thanked the other since then, taken back or not. */
  int count(Tx tx, CommunityId community, PersonId giver, PersonId receiver, Instant since) {
    return tx.handle()
        .select(
            """
            SELECT COUNT(*) FROM thanks
            WHERE community_id = ? AND giver_id = ? AND receiver_id = ? AND given_at > ?
            """,
            community.value(),
            giver.value(),
            receiver.value(),
            since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  /** Nothing of it is left but that it was given. */
  void empty(Tx tx, Ref ref) {
    tx.handle()
        .execute(
            """
            UPDATE thanks
            SET words = NULL, giver_name = NULL, receiver_name = NULL, note_id = NULL,
              shown_id = NULL
            WHERE community_id = ? AND id = ?
            """,
            ref.community().value(),
            ref.id());
  }

  /** Deletes what was taken back. */
  void forget(Tx tx, Ref ref) {
    tx.handle()
        .execute(
            "DELETE FROM thanks WHERE community_id = ? AND id = ? AND words IS NULL",
            ref.community().value(),
            ref.id());
  }

  void erase(Tx tx, PersonId person) {
    tx.handle()
        .execute(
            "DELETE FROM thanks WHERE giver_id = ? OR receiver_id = ?",
            person.value(),
            person.value());
  }

  /** Follows a channel that has a new id. */
  void move(Tx tx, ChannelId from, ChannelId to) {
    tx.handle()
        .execute(
            "UPDATE thanks SET platform = ?, channel = ? WHERE platform = ? AND channel = ?",
            to.platform().name(),
            to.nativeId(),
            from.platform().name(),
            from.nativeId());
  }

  private static List<Thanks> read(ResultIterable<Optional<Thanks>> rows) {
    return rows.list().stream().flatMap(Optional::stream).toList();
  }

  /** Empty when a key is destroyed. */
  private Optional<Thanks> thanks(Tx tx, ResultSet row) throws SQLException {
    String id = row.getString("id");
    PersonId giver = new PersonId(row.getString("giver_id"));
    PersonId receiver = new PersonId(row.getString("receiver_id"));
    Optional<String> words = keys.open(tx, giver, purpose("words", id), row.getBytes("words"));
    Optional<String> giverName =
        keys.open(tx, giver, purpose("giver_name", id), row.getBytes("giver_name"));
    Optional<String> receiverName =
        keys.open(tx, receiver, purpose("receiver_name", id), row.getBytes("receiver_name"));
    if (words.isEmpty() || giverName.isEmpty() || receiverName.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Thanks(
            new Ref(new CommunityId(row.getString("community_id")), id),
            giver,
            receiver,
            new ChannelId(new Platform(row.getString("platform")), row.getString("channel")),
            words.get(),
            giverName.get(),
            receiverName.get(),
            Instant.ofEpochMilli(row.getLong("given_at")),
            Thanks.State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("note_id")),
            Optional.ofNullable(row.getString("shown_id"))));
  }

  private static String purpose(String column, String id) {
    return "thanks." + column + ":" + id;
  }
}
