package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.World.CommandEntry;
import dev.warmglow.simulator.person.World.OptionEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command list that a person's client shows in a channel.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/interactions/application-commands#permissions">Command
 * permissions</a>.
 */
final class CommandMenu {
  private static final int BOT_DM = 1;
  private static final int GUILD = 0;

  /** A command or subcommand, with what it sits under from the outside in. */
  record Entry(JsonNode command, List<JsonNode> path) {
    JsonNode leaf() {
      return path.getLast();
    }

    String words() {
      return String.join(" ", path.stream().map(part -> part.path("name").asText()).toList());
    }
  }

  private final CommandRegistry registry;

  CommandMenu(CommandRegistry registry) {
    this.registry = registry;
  }

  /** Those of one kind, by path. */
  Map<String, Entry> in(Channel channel, User person, int kind) {
    Map<String, Entry> found = new LinkedHashMap<>();
    Stream<? extends JsonNode> everywhere = registry.list(null).stream();
    Stream<? extends JsonNode> here =
        channel.guild == null ? Stream.of() : registry.list(channel.guild).stream();
    Stream.concat(everywhere, here)
        .filter(command -> command.path("type").asInt() == kind)
        .filter(command -> shown(command, channel, person))
        .forEach(command -> collect(new Entry(command, List.of(command)), found));
    return found;
  }

  Entry entry(Channel channel, User person, int kind, String name) {
    Entry entry = in(channel, person, kind).get(name);
    if (entry == null) {
      throw new Refused("There is no command " + name + " in that menu.");
    }
    return entry;
  }

  Entry entry(Channel channel, User person, String path) {
    Entry entry = in(channel, person, CommandRules.CHAT_INPUT).get(path);
    if (entry == null) {
      throw new Refused("There is no command /" + path + " for " + person.handle + " here.");
    }
    return entry;
  }

  /** Through which installs the person has a command here. */
  Installs installs(JsonNode command, Channel channel, User person) {
    JsonNode types = command.path("integration_types");
    boolean forPlaces = types.isEmpty() || Json.items(types).anyMatch(one -> one.asInt() == 0);
    boolean forPeople = Json.items(types).anyMatch(one -> one.asInt() == 1);
    boolean botIsHere = channel.guild == null || channel.guild.member(registry.bot()) != null;
    return new Installs(forPlaces && botIsHere, forPeople && person.installed);
  }

  private boolean shown(JsonNode command, Channel channel, User person) {
    int context = channel.guild == null ? BOT_DM : GUILD;
    JsonNode contexts = command.path("contexts");
    boolean fits =
        Json.present(contexts)
            ? Json.items(contexts).anyMatch(one -> one.asInt() == context)
            : channel.guild != null || command.path("dm_permission").asBoolean(true);
    Installs installs = installs(command, channel, person);
    if (!fits || channel.guild == null) {
      return fits && installs.any();
    }
    if (!installs.inPlace()) {
      return installs.byPerson();
    }
    long held = channel.permissionsOf(person);
    JsonNode needed = command.path("default_member_permissions");
    if (!Permissions.covers(held, Permissions.USE_APPLICATION_COMMANDS)) {
      return false;
    }
    if (!Json.present(needed)) {
      return true;
    }
    long bits = needed.asLong();
    return Permissions.covers(held, bits == 0 ? Permissions.ADMINISTRATOR : bits);
  }

  private static void collect(Entry entry, Map<String, Entry> into) {
    boolean nested = false;
    for (JsonNode option : entry.leaf().path("options")) {
      int type = option.path("type").asInt();
      if (type == CommandRules.SUBCOMMAND || type == CommandRules.GROUP) {
        nested = true;
        List<JsonNode> path = new ArrayList<>(entry.path());
        path.add(option);
        collect(new Entry(entry.command(), List.copyOf(path)), into);
      }
    }
    if (!nested) {
      into.put(entry.words(), entry);
    }
  }

  static CommandEntry view(Entry entry, User person) {
    return new CommandEntry(
        entry.words(),
        String.join(
            " ", entry.path().stream().map(part -> localized(part, "name", person)).toList()),
        localized(entry.leaf(), "description", person),
        Json.items(entry.leaf().path("options"))
            .map(option ->
                new OptionEntry(
                    option.path("name").asText(),
                    localized(option, "description", person),
                    OptionValue.typeName(option.path("type").asInt()),
                    option.path("required").asBoolean(),
                    Json.items(option.path("choices"))
                        .map(choice -> choice.path("value").asText())
                        .toList(),
                    localized(option, "name", person),
                    Json.items(option.path("choices"))
                        .map(choice -> localized(choice, "name", person))
                        .toList(),
                    option.path("autocomplete").asBoolean()))
            .toList(),
        switch (entry.command().path("type").asInt()) {
          case CommandRules.USER -> "user";
          case CommandRules.MESSAGE -> "message";
          default -> "slash";
        });
  }

  private static String localized(JsonNode named, String field, User person) {
    return localized(named, field, person.locale);
  }

  static String localized(JsonNode named, String field, String locale) {
    return named.path(field + "_localizations").path(locale).asText(named.path(field).asText());
  }
}
