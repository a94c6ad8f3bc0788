package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.person.SeenLog;
import dev.warmglow.simulator.person.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with their Discord clients. */
final class DiscordPeople implements PersonSide {
  private static final int CONTENT = 2000;
  private static final int UPLOAD_BYTES = 10 << 20;
  private static final int LINK_STYLE = 5;

  private final Backend backend;
  private final Directory directory;
  private final CommandMenu menu;
  private final CommandPicking commands;

  DiscordPeople(Backend backend) {
    this.backend = backend;
    this.directory = backend.directory;
    this.menu = new CommandMenu(backend.commands);
    this.commands = new CommandPicking(backend, menu);
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
    backend.locked(() -> {
      if (!space.matches("[^/:\\s][^/:]{0,98}[^/:\\s]")) {
        throw new Refused("A server's name has 2 to 100 characters, no slash and no colon.");
      }
      if (directory.guildOrNull(space) == null) {
        Guild guild = directory.createGuild(space);
        tell("GUILD_CREATE", Intents.GUILDS, guild, guild.created(directory.bot));
      }
    });
  }

  @Override
  public void join(String person, String space) {
    backend.locked(() -> {
      Guild guild = directory.guild(space);
      User user = directory.personOrNew(person);
      if (guild.member(user) == null) {
        ObjectNode member = guild.add(user).json().put("guild_id", guild.id);
        backend.screen.membership(Kind.JOINED, guild.channels.getFirst(), user);
        tell("GUILD_MEMBER_ADD", Intents.GUILD_MEMBERS, guild, member);
      }
    });
  }

  @Override
  public void leave(String person, String space) {
    backend.locked(() -> {
      Guild guild = directory.guild(space);
      User user = directory.person(person);
      member(guild, user);
      guild.members.remove(user.id);
      backend.screen.membership(Kind.LEFT, guild.channels.getFirst(), user);
      ObjectNode gone = Json.object().put("guild_id", guild.id);
      gone.set("user", user.json());
      tell("GUILD_MEMBER_REMOVE", Intents.GUILD_MEMBERS, guild, gone);
    });
  }

  @Override
  public void promote(String person, String space, Role role) {
    backend.locked(() -> {
      Guild guild = directory.guild(space);
      Member member = member(guild, directory.person(person));
      guild.promote(member, role);
      ObjectNode changed = member.json().put("guild_id", guild.id);
      tell("GUILD_MEMBER_UPDATE", Intents.GUILD_MEMBERS, guild, changed);
    });
  }

  private static Member member(Guild guild, User user) {
    Member member = guild.member(user);
    if (member == null) {
      throw new Refused(user.handle + " is not in " + guild.name + ".");
    }
    return member;
  }

  private void tell(String type, int intent, Guild guild, ObjectNode data) {
    backend.gateway.dispatch(new GatewayEvent(type, intent, guild.id, data));
  }

  @Override
  public void language(String person, String languageTag) {
    backend.locked(() -> directory.person(person).locale = Locales.discordTag(languageTag));
  }

  @Override
  public String type(String person, String channel, String text, @Nullable String replyTo) {
    return backend.locked(() -> write(person, channel, text, replyTo, List.of()));
  }

  @Override
  public String send(
      String person, String channel, String text, @Nullable String replyTo, List<String> files) {
    return backend.locked(() -> {
      List<Upload> uploads = new ArrayList<>();
      for (String file : files) {
        Upload upload = directory.files.find(file);
        if (upload == null) {
          throw new Refused("There is no such file: pick it first.");
        }
        uploads.add(upload);
      }
      return write(person, channel, text, replyTo, uploads);
    });
  }

  private String write(
      String person, String channel, String text, @Nullable String replyTo, List<Upload> files) {
    User user = directory.person(person);
    Channel place = directory.channel(user, channel);
    if ((text.isBlank() && files.isEmpty()) || text.length() > CONTENT) {
      throw new Refused("A message has 1 to 2000 characters.");
    }
    if (place.guild == null && !directory.botMayWriteTo(user)) {
      throw new Refused(person + " shares no server with the bot, or closed messages to it.");
    }
    if (!Permissions.covers(place.permissionsOf(user), place.sending())) {
      throw new Refused(person + " may not write in " + channel + ".");
    }
    ObjectNode body = Json.object().put("content", text);
    if (replyTo != null) {
      body.putObject("message_reference").put("message_id", visible(user, place, replyTo).id);
    }
    return backend.messages.create(place, new MessageBody(body, files), Origin.of(user)).id;
  }

  @Override
  public String upload(String person, String fileName, byte[] bytes) {
    return backend.locked(() -> {
      User user = directory.person(person);
      if (bytes.length > UPLOAD_BYTES) {
        throw new Refused("Your files are too powerful: 10 MB at most.");
      }
      Upload file = new Upload("files[0]", fileName, "", bytes.clone());
      return directory.files.keep(user.id, file).path("id").asText();
    });
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
      Message target = visible(user, directory.channel(user, channel), message);
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
      Message source = visible(user, directory.channel(user, channel), message);
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
      Message source = visible(user, place, message);
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
      Message target = visible(user, directory.channel(user, channel), message);
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

  private static Message visible(User user, Channel channel, String id) {
    Message message = Snowflakes.isSnowflake(id) ? channel.messages.get(Long.valueOf(id)) : null;
    if (message == null || !message.visibleTo(user)) {
      throw new Refused(user.handle + " sees no such message in " + channel.handle() + ".");
    }
    return Objects.requireNonNull(message);
  }
}
