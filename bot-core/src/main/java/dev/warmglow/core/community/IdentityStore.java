package dev.warmglow.core.community;

import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Persons, their accounts, and who belongs to which community. Thread-safe. */
public final class IdentityStore {
  private final CommunityStore communities;

  public IdentityStore(CommunityStore communities) {
    this.communities = communities;
  }

  /** Whose account it is; a person of their own when it was never seen. */
  public Person resolvePerson(Tx tx, UserId user, Instant now) {
    return owner(tx, user).orElseGet(() -> create(tx, user, now));
  }

  /** Whose account it is, if it was ever seen. */
  public Optional<Person> owner(Tx tx, UserId user) {
    return tx.handle()
        .select(
            "SELECT p.id, p.language, p.zone FROM account a JOIN person p ON p.id = a.person_id"
                + " WHERE a.platform = ? AND a.native_id = ?",
            user.platform().name(),
            user.nativeId())
        .map((row, _) -> Rows.person(row))
        .findOne();
  }

  private Person create(Tx tx, UserId user, Instant now) {
    String id = RandomId.next();
    tx.handle()
        .execute("INSERT INTO person (id, created_at) VALUES (?, ?)", id, now.toEpochMilli());
    int inserted =
        tx.handle()
            .execute(
                "INSERT INTO account (platform, native_id, person_id) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                user.platform().name(),
                user.nativeId(),
                id);
    if (inserted == 1) {
      return new Person(new PersonId(id), null, null);
    }
    // Another transaction was faster; its person is the one.
    tx.handle().execute("DELETE FROM person WHERE id = ?", id);
    return owner(tx, user).orElseThrow();
  }

  public Optional<Person> person(Tx tx, PersonId person) {
    return tx.handle()
        .select("SELECT id, language, zone FROM person WHERE id = ?", person.value())
        .map((row, _) -> Rows.person(row))
        .findOne();
  }

  /** All accounts of a person, in a stable order. */
  public List<Account> accountsOf(Tx tx, PersonId person) {
    return tx.handle()
        .select(
            "SELECT platform, native_id, person_id, private_chat FROM account"
                + " WHERE person_id = ? ORDER BY platform, native_id",
            person.value())
        .map((row, _) -> Rows.account(row))
        .list();
  }

  public Optional<Account> account(Tx tx, UserId user) {
    return tx.handle()
        .select(
            "SELECT platform, native_id, person_id, private_chat FROM account"
                + " WHERE platform = ? AND native_id = ?",
            user.platform().name(),
            user.nativeId())
        .map((row, _) -> Rows.account(row))
        .findOne();
  }

  /** Does nothing for an account that was never seen. */
  public void setPrivateChat(Tx tx, UserId user, PrivateChat state) {
    tx.handle()
        .execute(
            "UPDATE account SET private_chat = ? WHERE platform = ? AND native_id = ?",
            state.name().toLowerCase(Locale.ROOT),
            user.platform().name(),
            user.nativeId());
  }

  /** The person takes part in the community; every table about members refers to this. */
  public void seen(Tx tx, CommunityId community, PersonId person, Instant now) {
    tx.handle()
        .execute(
            "INSERT INTO membership (community_id, person_id, last_seen) VALUES (?, ?, ?)"
                + " ON CONFLICT (community_id, person_id) DO UPDATE"
                + " SET last_seen = excluded.last_seen, left_at = NULL"
                + " WHERE membership.last_seen < excluded.last_seen",
            community.value(),
            person.value(),
            now.toEpochMilli());
  }

  /** Whether the person takes part in the community and has not left it. */
  public boolean isMember(Tx tx, CommunityId community, PersonId person) {
    return tx.handle()
        .select(
            "SELECT 1 FROM membership WHERE community_id = ? AND person_id = ?"
                + " AND left_at IS NULL",
            community.value(),
            person.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The person left the community's last space that they were in; being seen again undoes it. */
  public void left(Tx tx, CommunityId community, PersonId person, Instant now) {
    tx.handle()
        .execute(
            "UPDATE membership SET left_at = ? WHERE community_id = ? AND person_id = ?"
                + " AND last_seen <= ?",
            now.toEpochMilli(),
            community.value(),
            person.value(),
            now.toEpochMilli());
  }

  /**
   * The community that a private chat is about: where the person was seen last, among those that
   * they have not left and that still have a space; else one of their own, which is created.
   */
  public Community communityOfPrivateChat(Tx tx, PersonId person, Instant now) {
    return lastSeenIn(tx, person)
        .orElseGet(() -> {
          Community own = communities.create(tx, now);
          seen(tx, own.id(), person, now);
          return own;
        });
  }

  /** Where the person was seen last, as {@link #communityOfPrivateChat} says. */
  public Optional<Community> lastSeenIn(Tx tx, PersonId person) {
    return tx.handle()
        .select(
            """
            SELECT c.id, c.language, c.zone FROM membership m JOIN community c ON c.id = m.community_id
            WHERE m.person_id = ? AND m.left_at IS NULL AND c.merged_into IS NULL
            AND (EXISTS (SELECT 1 FROM space s WHERE s.community_id = c.id
                         AND s.removed_at IS NULL AND s.moved_to IS NULL)
                 OR NOT EXISTS (SELECT 1 FROM space s WHERE s.community_id = c.id))
            ORDER BY m.last_seen DESC, c.id LIMIT 1
            """,
            person.value())
        .map((row, _) -> Rows.community(row))
        .findOne();
  }

  /** Null to follow the client's or the community's again. */
  public void setLanguage(Tx tx, PersonId person, @Nullable Locale language) {
    tx.handle()
        .execute(
            "UPDATE person SET language = ? WHERE id = ?", Rows.text(language), person.value());
  }

  /** Null to follow the community's again. */
  public void setZone(Tx tx, PersonId person, @Nullable ZoneId zone) {
    tx.handle().execute("UPDATE person SET zone = ? WHERE id = ?", Rows.text(zone), person.value());
  }

  /**
   * Nothing is left of the person but an id that says nothing, which keeps their destroyed key
   * destroyed. The same account is somebody new from now on.
   */
  public void forget(Tx tx, PersonId person) {
    tx.handle().execute("DELETE FROM account WHERE person_id = ?", person.value());
    tx.handle().execute("DELETE FROM membership WHERE person_id = ?", person.value());
    setLanguage(tx, person, null);
    setZone(tx, person, null);
  }
}
