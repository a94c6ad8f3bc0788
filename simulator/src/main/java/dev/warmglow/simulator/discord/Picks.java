package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen.Choice;
import java.util.List;

/** What a person picked from a menu, as the client would send it. */
final class Picks {
  private Picks() {}

  /** What the client shows in the menu. */
  static List<Choice> offered(JsonNode menu, Channel channel) {
    Guild guild = channel.guild;
    return switch (menu.path("type").asInt()) {
      case ComponentRules.USER_SELECT, ComponentRules.MENTIONABLE_SELECT ->
          channel.readers().stream().map(user -> choice(user.handle)).toList();
      case ComponentRules.ROLE_SELECT ->
          guild == null
              ? List.of()
              : guild.roles().stream().map(role -> choice(role.name())).toList();
      case ComponentRules.CHANNEL_SELECT ->
          guild == null
              ? List.of()
              : guild.channels.stream()
                  .filter(one -> takes(menu, one))
                  .map(one -> choice(one.handle()))
                  .toList();
      default -> MessageReading.choices(menu.path("options"));
    };
  }

  private static Choice choice(String handle) {
    return new Choice(handle, handle);
  }

  private static boolean takes(JsonNode menu, Channel channel) {
    JsonNode types = menu.path("channel_types");
    return types.isEmpty() || Json.items(types).anyMatch(one -> one.asInt() == channel.type());
  }

  /** An option's value, or the id behind a handle for menus of people, roles and channels. */
  static String value(JsonNode menu, String pick, Channel channel, Resolved resolved) {
    return switch (menu.path("type").asInt()) {
      case ComponentRules.USER_SELECT, ComponentRules.MENTIONABLE_SELECT ->
          resolved.user(pick, channel);
      case ComponentRules.ROLE_SELECT -> resolved.role(pick, channel);
      case ComponentRules.CHANNEL_SELECT -> resolved.channel(pick);
      case ModalRules.FILE_UPLOAD -> resolved.attachment(pick);
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
