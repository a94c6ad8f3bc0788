package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Json;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rows of commands that wait for answers: one per person and channel. */
final class FormSessionStore implements ChannelRows {
  private static final String PURPOSE = "form_session.body";

  private final PersonKeys keys;
  private final Jobs jobs;

  FormSessionStore(PersonKeys keys, Jobs jobs) {
    this.keys = keys;
    this.jobs = jobs;
  }

  /** How long a question waits for its answer. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Ends a conversation that nobody goes on with. The payload is the session's id. */
  static final Job<String> END = new Job<>("dispatch.conversation_end", PayloadCodec.TEXT);

  /** Keeps the session; an earlier one of the same person in the channel gives way. */
  void put(Tx tx, Request request, FormSession session) {
    Caller caller = request.caller();
    Instant expiresAt = request.at().plus(PATIENCE);
    current(tx, caller)
        .filter(earlier -> !earlier.equals(session.id()))
        .ifPresent(earlier -> jobs.cancel(tx, request.community(), END, earlier));
    tx.handle()
        .createUpdate(
            """
            INSERT INTO form_session (platform, user_id, channel_id, community_id, person_id,
              command, body, expires_at, id)
            VALUES (:platform, :user, :channel, :community, :person, :command, :body, :expires, :id)
            ON CONFLICT (platform, user_id, channel_id) DO UPDATE SET
              community_id = excluded.community_id, person_id = excluded.person_id,
              command = excluded.command, body = excluded.body, expires_at = excluded.expires_at,
              id = excluded.id
            """)
        .bind("platform", caller.user().platform().name())
        .bind("user", caller.user().nativeId())
        .bind("channel", caller.channel().nativeId())
        .bind("community", request.community().value())
        .bind("person", request.person().value())
        .bind("command", session.command())
        .bind("body", keys.seal(tx, request.person(), PURPOSE, Json.write(session)))
        .bind("expires", expiresAt.toEpochMilli())
        .bind("id", session.id())
        .execute();
    jobs.schedule(tx, request.community(), END, session.id(), session.id(), expiresAt);
  }

  /** The id of the session that the person has in the channel. */
  Optional<String> current(Tx tx, Caller caller) {
    return tx.handle()
        .createQuery(
            """
            SELECT id FROM form_session
            WHERE platform = :platform AND user_id = :user AND channel_id = :channel
            """)
        .bind("platform", caller.user().platform().name())
        .bind("user", caller.user().nativeId())
        .bind("channel", caller.channel().nativeId())
        .mapTo(String.class)
        .findOne();
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

  /** Returns false when there was none. */
  boolean end(Tx tx, CommunityId community, Caller caller) {
    Optional<String> open = current(tx, caller);
    open.ifPresent(id -> {
      tx.handle().execute("DELETE FROM form_session WHERE id = ?", id);
      jobs.cancel(tx, community, END, id);
    });
    return open.isPresent();
  }

  /**
   * A session whose time is over.
   *
   * @param session empty when its person was forgotten
   */
  record Ended(ChannelId channel, PersonId person, Optional<FormSession> session) {}

  /** Takes the session out; empty when it ended otherwise. */
  Optional<Ended> expire(Tx tx, String id) {
    return tx.handle()
        .select(
            "DELETE FROM form_session WHERE id = ? RETURNING platform, channel_id, person_id, body",
            id)
        .map((row, _) -> {
          PersonId person = new PersonId(row.getString("person_id"));
          return new Ended(
              new ChannelId(new Platform(row.getString("platform")), row.getString("channel_id")),
              person,
              keys.open(tx, person, PURPOSE, row.getBytes("body"))
                  .map(json -> Json.read(json, FormSession.class)));
        })
        .findOne();
  }

  /** A conversation goes on in the channel's new place; one that is open there already stays. */
  @Override
  public void move(Tx tx, ChannelId from, ChannelId to) {
    tx.handle()
        .execute(
            """
            UPDATE form_session SET channel_id = ?
            WHERE platform = ? AND channel_id = ? AND NOT EXISTS (
              SELECT 1 FROM form_session there
              WHERE there.platform = form_session.platform AND there.channel_id = ?
                AND there.user_id = form_session.user_id)
            """,
            to.nativeId(),
            from.platform().name(),
            from.nativeId(),
            to.nativeId());
  }

  /** Deletes what ended a day ago, and whose job is lost. */
  int forget(Tx tx, Instant now) {
    return tx.handle()
        .createUpdate("DELETE FROM form_session WHERE expires_at <= :before")
        .bind("before", now.minus(Duration.ofDays(1)).toEpochMilli())
        .execute();
  }
}
