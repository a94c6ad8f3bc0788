package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Refused;

/** What a person picked from a menu, as the client would send it. */
final class Picks {
  private Picks() {}

  /** An option's value, or the id behind a handle for menus of people, roles and channels. */
  static String value(JsonNode menu, String pick, Channel channel, Resolved resolved) {
    return switch (menu.path("type").asInt()) {
      case ComponentRules.USER_SELECT, ComponentRules.MENTIONABLE_SELECT ->
          resolved.user(pick, channel);
      case ComponentRules.ROLE_SELECT -> resolved.role(pick, channel);
      case ComponentRules.CHANNEL_SELECT -> resolved.channel(pick);
      case ModalRules.FILE_UPLOAD -> throw new Refused("Files cannot be sent from here.");
      default -> {
        boolean known =
            Json.items(menu.path("options"))
                .anyMatch(option -> option.path("value").asText().equals(pick));
        if (!known) {
          throw new Refused("The menu has no option " + pick + ".");
        }
        yield pick;
      }
    };
  }
}
