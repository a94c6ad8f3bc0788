package dev.warmglow.core.community;

import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Communities and their spaces. Thread-safe. */
public final class CommunityStore {

  /** The community of a space; one of its own when the space was never seen. */
  public Community resolveSpace(Tx tx, SpaceId space, Instant now) {
    return communityOf(tx, space)
        .orElseGet(() -> {
          Community created = create(tx, now);
          if (link(tx, space, created.id())) {
            return created;
          }
          // Another transaction was faster; its community is the one.
          tx.handle().execute("DELETE FROM community WHERE id = ?", created.id().value());
          return communityOf(tx, space).orElseThrow();
        });
  }

  /** The community of a space, if the space was ever seen. */
  public Optional<Community> communityOf(Tx tx, SpaceId space) {
    return tx.handle()
        .select(
            "SELECT c.id, c.language, c.zone FROM space s JOIN community c ON c.id = s.community_id"
                + " WHERE s.platform = ? AND s.native_id = ?",
            space.platform().name(),
            space.nativeId())
        .map((row, _) -> Rows.community(row))
        .findOne();
  }

  public Optional<Community> community(Tx tx, CommunityId community) {
    return tx.handle()
        .select("SELECT id, language, zone FROM community WHERE id = ?", community.value())
        .map((row, _) -> Rows.community(row))
        .findOne();
  }

  /** The spaces that the bot is in. */
  public List<SpaceId> spacesOf(Tx tx, CommunityId community) {
    return tx.handle()
        .select(
            "SELECT platform, native_id FROM space WHERE community_id = ?"
                + " AND removed_at IS NULL AND moved_to IS NULL ORDER BY platform, native_id",
            community.value())
        .map((row, _) -> Rows.space(row))
        .list();
  }

  /** The bot was removed from the space. The first removal counts until it is restored. */
  public void markRemoved(Tx tx, SpaceId space, Instant now) {
    tx.handle()
        .execute(
            "UPDATE space SET removed_at = ?"
                + " WHERE platform = ? AND native_id = ? AND removed_at IS NULL",
            now.toEpochMilli(),
            space.platform().name(),
            space.nativeId());
  }

  /** The bot is in the space again, or still. */
  public void restore(Tx tx, SpaceId space) {
    tx.handle()
        .execute(
            "UPDATE space SET removed_at = NULL"
                + " WHERE platform = ? AND native_id = ? AND removed_at IS NOT NULL",
            space.platform().name(),
            space.nativeId());
  }

  /** Null to follow the bot's default again. */
  public void setLanguage(Tx tx, CommunityId community, @Nullable Locale language) {
    tx.handle()
        .execute(
            "UPDATE community SET language = ? WHERE id = ?",
            Rows.text(language),
            community.value());
  }

  /** Null to follow the bot's default again. */
  public void setZone(Tx tx, CommunityId community, @Nullable ZoneId zone) {
    tx.handle()
        .execute("UPDATE community SET zone = ? WHERE id = ?", Rows.text(zone), community.value());
  }

  /**
   * The platform gave a space a new id. May be told repeatedly and in any order with other events.
   * The old id goes on naming the community, since late events carry it. When an event was faster
   * and both ids have a community, the older takes over the other's members.
   */
  public void spaceMoved(Tx tx, SpaceId from, SpaceId to, Instant now) {
    Optional<Community> known = communityOf(tx, from);
    Community old = known.isPresent() ? known.get() : resolveSpace(tx, to, now);
    link(tx, from, old.id());
    link(tx, to, old.id());
    Community current = communityOf(tx, to).orElseThrow();
    if (!current.id().equals(old.id())) {
      boolean currentIsOlder = createdAt(tx, current.id()) < createdAt(tx, old.id());
      merge(tx, currentIsOlder ? old.id() : current.id(), currentIsOlder ? current.id() : old.id());
    }
    tx.handle()
        .execute(
            "UPDATE space SET moved_to = ? WHERE platform = ? AND native_id = ?",
            to.nativeId(),
            from.platform().name(),
            from.nativeId());
  }

  private static void merge(Tx tx, CommunityId from, CommunityId into) {
    tx.handle()
        .execute(
            "UPDATE space SET community_id = ? WHERE community_id = ?", into.value(), from.value());
    tx.handle()
        .execute(
            "INSERT INTO membership (community_id, person_id, last_seen, left_at)"
                + " SELECT ?, person_id, last_seen, left_at FROM membership WHERE community_id = ?"
                + " ON CONFLICT (community_id, person_id) DO UPDATE"
                + " SET last_seen = excluded.last_seen, left_at = excluded.left_at"
                + " WHERE membership.last_seen < excluded.last_seen",
            into.value(),
            from.value());
    tx.handle()
        .execute("UPDATE community SET merged_into = ? WHERE id = ?", into.value(), from.value());
  }

  private static long createdAt(Tx tx, CommunityId community) {
    return tx.handle()
        .select("SELECT created_at FROM community WHERE id = ?", community.value())
        .mapTo(Long.class)
        .one();
  }

  Community create(Tx tx, Instant now) {
    CommunityId id = new CommunityId(RandomId.next());
    tx.handle()
        .execute(
            "INSERT INTO community (id, created_at) VALUES (?, ?)", id.value(), now.toEpochMilli());
    return new Community(id, null, null);
  }

  /** Returns false when the space has a community already. */
  private static boolean link(Tx tx, SpaceId space, CommunityId community) {
    return tx.handle()
            .execute(
                "INSERT INTO space (platform, native_id, community_id) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                space.platform().name(),
                space.nativeId(),
                community.value())
        == 1;
  }
}
