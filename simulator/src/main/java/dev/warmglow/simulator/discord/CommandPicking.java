package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.World.CommandEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Commands as a client sends them. Guarded by {@link Backend#locked}. */
final class CommandPicking {
  private final Backend backend;
  private final Directory directory;
  private final CommandMenu menu;

  CommandPicking(Backend backend, CommandMenu menu) {
    this.backend = backend;
    this.directory = backend.directory;
    this.menu = menu;
  }

  List<CommandEntry> list(User user, Channel place) {
    return Stream.of(CommandRules.CHAT_INPUT, CommandRules.USER, CommandRules.MESSAGE)
        .flatMap(kind -> menu.in(place, user, kind).values().stream())
        .map(entry -> CommandMenu.view(entry, user))
        .toList();
  }

  void slash(User user, Channel place, String path, Map<String, String> options) {
    CommandMenu.Entry entry = menu.entry(place, user, path);
    start(entry, user, place, new CommandInvocation(directory, entry, place).run(options));
  }

  Interaction suggest(
      User user,
      Channel place,
      String path,
      String option,
      String partial,
      Map<String, String> others) {
    CommandMenu.Entry entry = menu.entry(place, user, path);
    ObjectNode data =
        new CommandInvocation(directory, entry, place).suggest(option, partial, others);
    Interaction asked = new Interaction(backend.ids.next(), Interaction.AUTOCOMPLETE, user, place);
    asked.installs = menu.installs(entry.command(), place, user);
    asked.focusedType =
        Json.items(entry.leaf().path("options"))
            .filter(one -> one.path("name").asText().equals(option))
            .mapToInt(one -> one.path("type").asInt())
            .findFirst()
            .orElse(CommandRules.STRING);
    return backend.interactions.start(asked, data);
  }

  void onMessage(User user, Message target, String name) {
    CommandMenu.Entry entry = menu.entry(target.channel, user, CommandRules.MESSAGE, name);
    ObjectNode data = data(entry).put("target_id", target.id);
    data.putObject("resolved").putObject("messages").set(target.id, target.json.deepCopy());
    Interaction used = command(entry, user, target.channel);
    used.about.put("target_message_id", target.id);
    backend.interactions.start(used, data);
  }

  void onPerson(User user, Channel place, String target, String name) {
    CommandMenu.Entry entry = menu.entry(place, user, CommandRules.USER, name);
    Resolved resolved = new Resolved(directory);
    User about = directory.userByHandle(target);
    if (about == null) {
      throw new Refused("There is no person " + target + ".");
    }
    ObjectNode data = data(entry).put("target_id", resolved.user(target, place));
    resolved.addTo(data);
    Interaction used = command(entry, user, place);
    used.about.set("target_user", about.json());
    backend.interactions.start(used, data);
  }

  private static ObjectNode data(CommandMenu.Entry entry) {
    ObjectNode data =
        Json.object()
            .put("id", entry.command().path("id").asText())
            .put("name", entry.command().path("name").asText())
            .put("type", entry.command().path("type").asInt());
    if (entry.command().has("guild_id")) {
      data.set("guild_id", entry.command().path("guild_id"));
    }
    return data;
  }

  private Interaction command(CommandMenu.Entry entry, User user, Channel place) {
    Interaction used = new Interaction(backend.ids.next(), Interaction.COMMAND, user, place);
    used.installs = menu.installs(entry.command(), place, user);
    return used;
  }

  private void start(CommandMenu.Entry entry, User user, Channel place, ObjectNode data) {
    backend.interactions.start(command(entry, user, place), data);
  }
}
