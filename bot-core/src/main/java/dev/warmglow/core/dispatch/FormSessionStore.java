package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Json;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/** The rows of commands that wait for answers: one per person and channel. */
final class FormSessionStore {
  private static final String PURPOSE = "form_session.body";

  private final PersonKeys keys;

  FormSessionStore(PersonKeys keys) {
    this.keys = keys;
  }

  /** Keeps the session; an earlier one of the same person in the channel gives way. */
  void put(
      Tx tx,
      CommunityId community,
      PersonId person,
      Caller caller,
      FormSession session,
      Instant expiresAt) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO form_session
              (platform, user_id, channel_id, community_id, person_id, command, body, expires_at)
            VALUES
              (:platform, :user, :channel, :community, :person, :command, :body, :expires)
            ON CONFLICT (platform, user_id, channel_id) DO UPDATE SET
              community_id = excluded.community_id, person_id = excluded.person_id,
              command = excluded.command, body = excluded.body, expires_at = excluded.expires_at
            """)
        .bind("platform", caller.user().platform().name())
        .bind("user", caller.user().nativeId())
        .bind("channel", caller.channel().nativeId())
        .bind("community", community.value())
        .bind("person", person.value())
        .bind("command", session.command())
        .bind("body", keys.seal(tx, person, PURPOSE, Json.write(session)))
        .bind("expires", expiresAt.toEpochMilli())
        .execute();
  }

  /** Whether the person's next message in the channel is an answer. */
  boolean waits(Tx tx, Caller caller, Instant now) {
    return tx.handle()
        .createQuery(
            """
            SELECT 1 FROM form_session
            WHERE platform = :platform AND user_id = :user AND channel_id = :channel
              AND expires_at > :now
            """)
        .bind("platform", caller.user().platform().name())
        .bind("user", caller.user().nativeId())
        .bind("channel", caller.channel().nativeId())
        .bind("now", now.toEpochMilli())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  Optional<FormSession> find(Tx tx, PersonId person, Caller caller, Instant now) {
    return tx.handle()
        .createQuery(
            """
            SELECT body FROM form_session
            WHERE platform = :platform AND user_id = :user AND channel_id = :channel
              AND person_id = :person AND expires_at > :now
            """)
        .bind("platform", caller.user().platform().name())
        .bind("user", caller.user().nativeId())
        .bind("channel", caller.channel().nativeId())
        .bind("person", person.value())
        .bind("now", now.toEpochMilli())
        .mapTo(byte[].class)
        .findOne()
        .flatMap(body -> keys.open(tx, person, PURPOSE, body))
        .map(json -> Json.read(json, FormSession.class));
  }

  boolean end(Tx tx, Caller caller) {
    return tx.handle()
            .createUpdate(
                """
                DELETE FROM form_session
                WHERE platform = :platform AND user_id = :user AND channel_id = :channel
                """)
            .bind("platform", caller.user().platform().name())
            .bind("user", caller.user().nativeId())
            .bind("channel", caller.channel().nativeId())
            .execute()
        > 0;
  }

  /** Deletes what ended unanswered. */
  int forget(Tx tx, Instant now) {
    return tx.handle()
        .createUpdate("DELETE FROM form_session WHERE expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
