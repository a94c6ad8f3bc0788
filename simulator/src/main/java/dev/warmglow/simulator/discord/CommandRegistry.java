package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commands that the bot registered, for everywhere or for one guild. Guarded by {@link
 * Backend#locked}.
 */
final class CommandRegistry {
  private static final String EVERYWHERE = "";
  private static final int CHAT_INPUTS = 100;
  private static final int MENUS = 15;
  private static final int CREATES_A_DAY = 200;

  private final Snowflakes ids;
  private final Directory directory;
  private final Map<String, List<ObjectNode>> byGuild = new LinkedHashMap<>();
  private int created;

  CommandRegistry(Snowflakes ids, Directory directory) {
    this.ids = ids;
    this.directory = directory;
  }

  User bot() {
    return directory.bot;
  }

  List<ObjectNode> list(@Nullable Guild guild) {
    return byGuild.getOrDefault(guild == null ? EVERYWHERE : guild.id, List.of());
  }

  /** Replaces all; a command that keeps type and name keeps its id. */
  List<ObjectNode> overwrite(@Nullable Guild guild, JsonNode commands) {
    Problems problems = new Problems();
    Map<String, Integer> names = new LinkedHashMap<>();
    Map<Integer, Integer> kinds = new LinkedHashMap<>();
    for (int i = 0; i < commands.size(); i++) {
      JsonNode command = commands.path(i);
      CommandRules.check(command, problems.at(i));
      if (names.put(key(command), i) != null) {
        problems
            .at(i)
            .at("name")
            .add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
      }
      kinds.merge(command.path("type").asInt(CommandRules.CHAT_INPUT), 1, Integer::sum);
    }
    problems.check();
    kinds.forEach((kind, count) -> {
      int most = kind == CommandRules.CHAT_INPUT ? CHAT_INPUTS : MENUS;
      if (count > most) {
        throw new ApiError(
            400, 30032, "Maximum number of application commands reached (" + most + ").");
      }
    });
    List<ObjectNode> before = list(guild);
    List<ObjectNode> after = new ArrayList<>();
    commands.forEach(command -> after.add(stored(command, guild, before)));
    byGuild.put(guild == null ? EVERYWHERE : guild.id, after);
    return after;
  }

  ObjectNode upsert(@Nullable Guild guild, JsonNode command) {
    Problems problems = new Problems();
    CommandRules.check(command, problems);
    problems.check();
    List<ObjectNode> all = new ArrayList<>(list(guild));
    ObjectNode stored = stored(command, guild, all);
    all.removeIf(other -> key(other).equals(key(command)));
    all.add(stored);
    byGuild.put(guild == null ? EVERYWHERE : guild.id, all);
    return stored;
  }

  ObjectNode get(@Nullable Guild guild, String id) {
    return list(guild).stream()
        .filter(command -> command.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(ApiError::unknownCommand);
  }

  void delete(@Nullable Guild guild, String id) {
    ObjectNode command = get(guild, id);
    List<ObjectNode> all = new ArrayList<>(list(guild));
    all.remove(command);
    byGuild.put(guild == null ? EVERYWHERE : guild.id, all);
  }

  private static String key(JsonNode command) {
    return command.path("type").asInt(CommandRules.CHAT_INPUT)
        + ":"
        + command.path("name").asText();
  }

  private ObjectNode stored(JsonNode command, @Nullable Guild guild, List<ObjectNode> before) {
    ObjectNode old =
        before.stream().filter(other -> key(other).equals(key(command))).findFirst().orElse(null);
    if (old == null && ++created > CREATES_A_DAY) {
      throw new ApiError(
          400, 30034, "Max number of daily application command creates has been reached (200)");
    }
    ObjectNode stored =
        Json.object()
            .put("id", old == null ? ids.next() : old.path("id").asText())
            .put("application_id", directory.bot.id)
            .put("version", ids.next())
            .put("type", command.path("type").asInt(CommandRules.CHAT_INPUT))
            .put("name", command.path("name").asText())
            .put("description", command.path("description").asText(""))
            .put("nsfw", command.path("nsfw").asBoolean());
    JsonNode permissions = command.path("default_member_permissions");
    stored.put(
        "default_member_permissions", Json.present(permissions) ? permissions.asText() : null);
    copyOrNull(command, stored, "name_localizations");
    copyOrNull(command, stored, "description_localizations");
    if (guild == null) {
      stored.put("dm_permission", command.path("dm_permission").asBoolean(true));
      stored.set("contexts", numbers(command.path("contexts")));
      stored.set("integration_types", numbers(command.path("integration_types")));
      if (stored.path("integration_types").isNull()) {
        stored.putArray("integration_types").add(0);
      }
    } else {
      stored.put("guild_id", guild.id);
    }
    if (!command.path("options").isEmpty()) {
      JsonNode options = command.path("options").deepCopy();
      options.forEach(CommandRegistry::dropUnknown);
      stored.set("options", options);
    }
    return stored;
  }

  /** Libraries send {@code autocomplete} with every option; only some kinds have it. */
  private static void dropUnknown(JsonNode option) {
    option.path("options").forEach(CommandRegistry::dropUnknown);
    int type = option.path("type").asInt();
    boolean suggests =
        type == CommandRules.STRING || type == CommandRules.INTEGER || type == CommandRules.NUMBER;
    if (!suggests && option instanceof ObjectNode object) {
      object.remove("autocomplete");
    }
  }

  private static void copyOrNull(JsonNode from, ObjectNode to, String field) {
    JsonNode value = from.path(field);
    to.set(field, Json.present(value) ? value.deepCopy() : null);
  }

  /** Libraries send these as texts, which Discord takes and returns as numbers. */
  private static @Nullable JsonNode numbers(JsonNode texts) {
    if (!Json.present(texts)) {
      return null;
    }
    ArrayNode numbers = Json.array();
    texts.forEach(text -> numbers.add(text.asInt()));
    return numbers;
  }
}
