package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import org.jspecify.annotations.Nullable;

/** What a member's permissions make of them. */
final class DiscordStanding {
  private DiscordStanding() {}

  static Access of(Member member) {
    if (member.isOwner()
        || member.hasPermission(Permission.ADMINISTRATOR)
        || member.hasPermission(Permission.MANAGE_SERVER)) {
      return Access.ADMINISTRATOR;
    }
    return member.hasPermission(Permission.MESSAGE_MANAGE)
            || member.hasPermission(Permission.MODERATE_MEMBERS)
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
