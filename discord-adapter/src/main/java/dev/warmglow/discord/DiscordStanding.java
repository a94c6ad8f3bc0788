package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import java.util.function.Predicate;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import org.jspecify.annotations.Nullable;

/** What a member's permissions make of them. */
final class DiscordStanding {
  private DiscordStanding() {}

  static Access of(Member member) {
    return of(permission -> member.hasPermission(permission));
  }

  static Access of(Predicate<Permission> holds) {
    if (holds.test(Permission.ADMINISTRATOR) || holds.test(Permission.MANAGE_SERVER)) {
      return Access.ADMINISTRATOR;
    }
    return holds.test(Permission.MESSAGE_MANAGE) || holds.test(Permission.MODERATE_MEMBERS)
        ? Access.MODERATOR
        : Access.EVERYONE;
  }

  /** The permission by which Discord's command list shows a command; null for everyone. */
  static @Nullable Permission shownTo(Access access) {
    return switch (access) {
      case EVERYONE -> null;
      case MODERATOR -> Permission.MESSAGE_MANAGE;
      case ADMINISTRATOR -> Permission.MANAGE_SERVER;
    };
  }
}
