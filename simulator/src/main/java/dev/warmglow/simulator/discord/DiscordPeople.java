package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.SeenLog;
import dev.warmglow.simulator.person.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with their Discord clients. */
final class DiscordPeople implements PersonSide {
  private static final int LINK_STYLE = 5;

  private final Backend backend;
  private final Directory directory;
  private final CommandMenu menu;
  private final CommandPicking commands;
  private final Writing writing;
  private final Servers servers;

  DiscordPeople(Backend backend) {
    this.backend = backend;
    this.directory = backend.directory;
    this.menu = new CommandMenu(backend.commands);
    this.commands = new CommandPicking(backend, menu);
    this.writing = new Writing(backend);
    this.servers = new Servers(backend);
  }

  @Override
  public String platform() {
    return "discord";
  }

  @Override
  public SeenLog log() {
    return backend.log;
  }

  @Override
  public World world(String person) {
    return backend.locked(() -> WorldReading.of(directory, menu, directory.person(person)));
  }

  @Override
  public void createSpace(String space) {
    backend.locked(() -> servers.create(space));
  }

  @Override
  public void join(String person, String space) {
    backend.locked(() -> servers.join(person, space));
  }

  @Override
  public void leave(String person, String space) {
    backend.locked(() -> servers.leave(directory.person(person), space));
  }

  @Override
  public void promote(String person, String space, Role role) {
    backend.locked(() -> servers.promote(directory.person(person), space, role));
  }

  @Override
  public void language(String person, String languageTag) {
    backend.locked(() -> directory.person(person).locale = Locales.discordTag(languageTag));
  }

  @Override
  public String type(String person, String channel, String text, @Nullable String replyTo) {
    return send(person, channel, text, replyTo, List.of());
  }

  @Override
  public String send(
      String person, String channel, String text, @Nullable String replyTo, List<String> files) {
    return backend.locked(() -> {
      User user = directory.person(person);
      return writing.write(user, directory.channel(user, channel), text, replyTo, files);
    });
  }

  @Override
  public String upload(String person, String fileName, byte[] bytes) {
    return backend.locked(() -> writing.upload(directory.person(person), fileName, bytes));
  }

  @Override
  public byte[] download(String person, String file) {
    Upload found = directory.files.find(file);
    if (found == null) {
      throw new Refused("There is no such file.");
    }
    return found.bytes().clone();
  }

  @Override
  public String openThread(String person, String channel, String name) {
    return backend.locked(() -> {
      User user = directory.person(person);
      Channel parent = directory.channel(user, channel);
      if (parent.guild == null || parent.parent != null || name.isBlank() || name.length() > 100) {
        throw new Refused("A thread with that name cannot be opened here.");
      }
      return backend.threads.open(parent, name, user, null).handle();
    });
  }

  @Override
  public void install(String person, boolean installed) {
    backend.locked(() -> directory.personOrNew(person).installed = installed);
  }

  @Override
  public List<World.CommandEntry> commands(String person, String channel) {
    return backend.locked(() -> {
      User user = directory.person(person);
      return commands.list(user, directory.channel(user, channel));
    });
  }

  @Override
  public void command(String person, String channel, String path, Map<String, String> options) {
    backend.locked(() -> {
      User user = directory.person(person);
      commands.slash(user, directory.channel(user, channel), path, options);
    });
  }

  @Override
  public void useOnMessage(String person, String channel, String message, String command) {
    backend.locked(() -> {
      User user = directory.person(person);
      Message target = Writing.visible(user, directory.channel(user, channel), message);
      if (target.onlyFor != null) {
        throw new Refused("A message that only one person sees has no such menu.");
      }
      commands.onMessage(user, target, command);
    });
  }

  @Override
  public void useOnPerson(String person, String channel, String target, String command) {
    backend.locked(() -> {
      User user = directory.person(person);
      commands.onPerson(user, directory.channel(user, channel), target, command);
    });
  }

  @Override
  public List<Seen.Choice> suggest(
      String person,
      String channel,
      String path,
      String option,
      String partial,
      Map<String, String> others)
      throws InterruptedException {
    Interaction asked =
        backend.locked(() -> {
          User user = directory.person(person);
          Channel place = directory.channel(user, channel);
          return commands.suggest(user, place, path, option, partial, others);
        });
    return backend.suggestions.of(asked);
  }

  @Override
  public void press(String person, String channel, String message, String control) {
    backend.locked(() -> {
      User user = directory.person(person);
      Message source = Writing.visible(user, directory.channel(user, channel), message);
      JsonNode button = control(source, control, Set.of(ComponentRules.BUTTON));
      if (button.path("style").asInt() >= LINK_STYLE) {
        throw new Refused("A link opens in the browser.");
      }
      use(user, source, button, pressed(button));
    });
  }

  @Override
  public void choose(
      String person, String channel, String message, String control, List<String> values) {
    backend.locked(() -> {
      User user = directory.person(person);
      Channel place = directory.channel(user, channel);
      Message source = Writing.visible(user, place, message);
      JsonNode select = control(source, control, ComponentRules.SELECTS);
      if (!SelectRules.takes(select, values.size())) {
        throw new Refused("The menu takes another number of picks.");
      }
      Resolved resolved = new Resolved(directory);
      ObjectNode data = pressed(select);
      ArrayNode picks = data.putArray("values");
      values.forEach(value -> picks.add(Picks.value(select, value, place, resolved)));
      resolved.addTo(data);
      use(user, source, select, data);
    });
  }

  private static JsonNode control(Message message, String control, Set<Integer> types) {
    JsonNode found =
        message
            .control(control)
            .filter(one -> types.contains(one.path("type").asInt()))
            .orElseThrow(() -> new Refused("The message has no such control: " + control));
    if (found.path("disabled").asBoolean()) {
      throw new Refused("It is disabled.");
    }
    return found;
  }

  private static ObjectNode pressed(JsonNode control) {
    return Json.object()
        .put("component_type", control.path("type").asInt())
        .put("custom_id", control.path("custom_id").asText())
        .put("id", control.path("id").asInt());
  }

  private void use(User user, Message source, JsonNode control, ObjectNode data) {
    if (!source.author.equals(directory.bot)) {
      throw new Refused("That message is not the bot's: " + control.path("custom_id").asText());
    }
    backend.interactions.start(Interaction.COMPONENT, user, source.channel, source, data);
  }

  @Override
  public void submit(String person, String form, Map<String, String> values) {
    backend.locked(() -> {
      User user = directory.person(person);
      OpenForm open = backend.interactions.form(form);
      if (open == null || !open.person().equals(user)) {
        throw new Refused("No such form is open for " + person + ".");
      }
      ObjectNode data = new FormSubmission(open, values, directory).data();
      backend.interactions.closeForm(open);
      Interaction interaction =
          new Interaction(
              backend.ids.next(), Interaction.MODAL, user, open.channel(), open.source());
      interaction.form = open;
      backend.interactions.start(interaction, data);
    });
  }

  @Override
  public void react(String person, String channel, String message, String emoji) {
    backend.locked(() -> {
      User user = directory.person(person);
      Message target = Writing.visible(user, directory.channel(user, channel), message);
      if (target.onlyFor != null) {
        throw new Refused("Nobody can react to a message that only one person sees.");
      }
      if (!Emoji.isReaction(emoji)) {
        throw new Refused("That is no emoji: " + emoji);
      }
      backend.messages.react(target, emoji, user, true);
    });
  }

  @Override
  public void block(String person, boolean blocked) {
    backend.locked(() -> directory.person(person).closedToBot = blocked);
  }
}
