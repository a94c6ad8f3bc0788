package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.outbox.OutboxStore.Row;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Json;
import dev.warmglow.core.storage.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How posts look in columns. */
final class OutboxRows {
  static final String SELECT =
      "SELECT id, community_id, kind, lane, body, whose_person_id, reader_person_id,"
          + " sender_person_id, state, reason, attempt, unsure, first_started_at, until_at,"
          + " created_at FROM outbox";
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRows.class);

  private final PersonKeys keys;

  OutboxRows(PersonKeys keys) {
    this.keys = keys;
  }

  byte[] body(Tx tx, String id, Post post) {
    String json = Json.write(new Body(post.target(), post.content()));
    return post.whose() == null
        ? json.getBytes(StandardCharsets.UTF_8)
        : keys.seal(tx, post.whose(), purpose(id), json);
  }

  /** From the columns of {@link #SELECT}. */
  Row read(Tx tx, ResultSet row) throws SQLException {
    String id = row.getString("id");
    PersonId whose = person(row.getString("whose_person_id"));
    byte @Nullable [] bytes = row.getBytes("body");
    if (bytes == null) {
      return new Row.Lost(id, "no body");
    }
    try {
      Optional<String> json =
          whose == null
              ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
              : keys.open(tx, whose, purpose(id), bytes);
      return json.isEmpty()
          ? new Row.Lost(id, "forgotten")
          : new Row.Intact(parcel(row, Json.read(json.get(), Body.class)));
    } catch (RuntimeException unreadable) {
      // One row that cannot be read must not hold up the others.
      LOG.error("The body of post {} cannot be read: {}", id, unreadable.getMessage());
      return new Row.Lost(id, "unreadable");
    }
  }

  private static Parcel parcel(ResultSet row, Body body) throws SQLException {
    Post post =
        new Post(
            Kind.valueOf(row.getString("kind")),
            body.target(),
            body.content(),
            person(row.getString("whose_person_id")),
            person(row.getString("reader_person_id")),
            instant(row, "until_at"),
            person(row.getString("sender_person_id")));
    OutboxState state = OutboxState.valueOf(row.getString("state"));
    String reason = row.getString("reason");
    Progress progress =
        new Progress(
            state == OutboxState.SENDING,
            row.getInt("attempt"),
            row.getInt("unsure"),
            instant(row, "first_started_at"),
            state == OutboxState.PARKED && reason != null ? Cause.valueOf(reason) : null);
    return new Parcel(
        row.getString("id"),
        new CommunityId(row.getString("community_id")),
        post,
        Lane.named(row.getString("lane")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        progress);
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }

  private static String purpose(String id) {
    return "outbox.body:" + id;
  }
}
