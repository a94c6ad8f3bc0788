package dev.warmglow.core.community;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are called, as the platform said last: to name people in messages, and to find whom
 * an {@code @name} means on platforms that do not say. Thread-safe.
 */
public final class NameStore {

  /** Keeps what an account is called now; the account must be known. */
  public void remember(Tx tx, UserId user, String name, @Nullable String handle) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO account_name (platform, native_id, name, handle)
            VALUES (:platform, :user, :name, :handle)
            ON CONFLICT (platform, native_id) DO UPDATE
            SET name = excluded.name, handle = excluded.handle
            WHERE account_name.name <> excluded.name
              OR COALESCE(account_name.handle, '') <> COALESCE(excluded.handle, '')
            """)
        .bind("platform", user.platform().name())
        .bind("user", user.nativeId())
        .bind("name", name)
        .bind("handle", handle == null ? null : handle.toLowerCase(Locale.ROOT))
        .execute();
  }

  public Optional<String> nameOf(Tx tx, UserId user) {
    return tx.handle()
        .createQuery(
            "SELECT name FROM account_name WHERE platform = :platform AND native_id = :user")
        .bind("platform", user.platform().name())
        .bind("user", user.nativeId())
        .mapTo(String.class)
        .findOne();
  }

  /** The member of the community who goes by the handle, in any case of letters. */
  public Optional<Named> byHandle(Tx tx, CommunityId community, Platform platform, String handle) {
    return tx.handle()
        .createQuery(
            """
            SELECT n.native_id, n.name FROM account_name n
            JOIN account a ON a.platform = n.platform AND a.native_id = n.native_id
            JOIN membership m ON m.person_id = a.person_id AND m.community_id = :community
            WHERE n.platform = :platform AND n.handle = :handle
            """)
        .bind("community", community.value())
        .bind("platform", platform.name())
        .bind("handle", handle.toLowerCase(Locale.ROOT))
        .map((row, _) -> new Named(new UserId(platform, row.getString(1)), row.getString(2)))
        .findFirst();
  }

  /** An account and what it is called. */
  public record Named(UserId user, String name) {}
}
