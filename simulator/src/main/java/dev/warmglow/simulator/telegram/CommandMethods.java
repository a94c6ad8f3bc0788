package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The bot's command lists. */
final class CommandMethods {
  private static final int MOST = 100;

  private final TelegramWorld world;
  private final Recipients recipients;

  CommandMethods(TelegramWorld world, Recipients recipients) {
    this.world = world;
    this.recipients = recipients;
  }

  void addTo(BotMethods methods) {
    methods.add(
        "setMyCommands",
        p -> {
          CommandLists.Key key = key(p);
          world.commands.set(key, commands(p));
          return Json.yes();
        });
    methods.add("getMyCommands", p -> world.commands.get(key(p)));
    methods.add(
        "deleteMyCommands",
        p -> {
          world.commands.set(key(p), Json.array());
          return Json.yes();
        });
  }

  private CommandLists.Key key(Parameters parameters) {
    String language = parameters.text("language_code");
    if (!language.matches("|[a-z]{2}")) {
      throw BotApiRefusal.badRequest("invalid language code specified");
    }
    JsonNode scope = parameters.node("scope");
    String type = scope == null ? "default" : scope.path("type").asText();
    return new CommandLists.Key(
        switch (type) {
          case "default", "all_private_chats", "all_group_chats", "all_chat_administrators" -> type;
          case "chat", "chat_administrators" -> type + ":" + chatOf(scope);
          case "chat_member" ->
              type
                  + ":"
                  + chatOf(scope)
                  + ":"
                  + (scope == null ? 0 : scope.path("user_id").asLong());
          default -> throw BotApiRefusal.badRequest("unsupported type specified");
        },
        language);
  }

  private long chatOf(@Nullable JsonNode scope) {
    return recipients
        .present(recipients.chat(scope == null ? "" : scope.path("chat_id").asText()))
        .id();
  }

  private static ArrayNode commands(Parameters parameters) {
    JsonNode given = parameters.node("commands");
    if (given == null || !given.isArray()) {
      throw BotApiRefusal.badRequest("can't parse commands JSON array");
    }
    if (given.size() > MOST) {
      throw BotApiRefusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    ArrayNode checked = Json.array();
    for (JsonNode command : given) {
      String name = command.path("command").asText();
      String description = command.path("description").asText().strip();
      if (!name.matches("[a-z0-9_]{1,32}")) {
        throw BotApiRefusal.badRequest("BOT_COMMAND_INVALID");
      }
      if (description.isEmpty() || description.length() > 256) {
        throw BotApiRefusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
      ObjectNode kept = checked.addObject().put("command", name).put("description", description);
      if (command.path("is_ephemeral").asBoolean()) {
        kept.put("is_ephemeral", true);
      }
    }
    return checked;
  }
}
