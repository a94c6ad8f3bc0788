package dev.warmglow.core.community;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values of this package look in columns. */
final class Rows {
  private Rows() {}

  /** From id, language, zone. */
  static Community community(ResultSet row) throws SQLException {
    return new Community(new CommunityId(row.getString(1)), locale(row, 2), zone(row, 3));
  }

  /** From id, language, zone. */
  static Person person(ResultSet row) throws SQLException {
    return new Person(new PersonId(row.getString(1)), locale(row, 2), zone(row, 3));
  }

  /** From platform, native_id, person_id, private_chat. */
  static Account account(ResultSet row) throws SQLException {
    return new Account(
        new UserId(new Platform(row.getString(1)), row.getString(2)),
        new PersonId(row.getString(3)),
        PrivateChat.valueOf(row.getString(4).toUpperCase(Locale.ROOT)));
  }

  /** From platform, native_id. */
  static SpaceId space(ResultSet row) throws SQLException {
    return new SpaceId(new Platform(row.getString(1)), row.getString(2));
  }

  static @Nullable String text(@Nullable Locale language) {
    return language == null ? null : language.toLanguageTag();
  }

  static @Nullable String text(@Nullable ZoneId zone) {
    return zone == null ? null : zone.getId();
  }

  private static @Nullable Locale locale(ResultSet row, int column) throws SQLException {
    String tag = row.getString(column);
    return tag == null ? null : Locale.forLanguageTag(tag);
  }

  private static @Nullable ZoneId zone(ResultSet row, int column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : ZoneId.of(id);
  }
}
