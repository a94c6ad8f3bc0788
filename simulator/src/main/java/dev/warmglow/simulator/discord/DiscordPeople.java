package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.person.SeenLog;
import dev.warmglow.simulator.person.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with their Discord clients. */
final class DiscordPeople implements PersonSide {
  private static final int CONTENT = 2000;
  private static final int LINK_STYLE = 5;

  private final Backend backend;
  private final Directory directory;
  private final CommandMenu menu;

  DiscordPeople(Backend backend) {
    this.backend = backend;
    this.directory = backend.directory;
    this.menu = new CommandMenu(backend.commands);
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
    return backend.locked(() -> {
      User user = directory.person(person);
      Channel place = directory.channel(user, channel);
      if (text.isBlank() || text.length() > CONTENT) {
        throw new Refused("A message has 1 to 2000 characters.");
      }
      if (place.guild == null && !directory.botMayWriteTo(user)) {
        throw new Refused(person + " shares no server with the bot, or closed messages to it.");
      }
      if (!Permissions.covers(place.permissionsOf(user), Permissions.SEND_MESSAGES)) {
        throw new Refused(person + " may not write in " + channel + ".");
      }
      ObjectNode body = Json.object().put("content", text);
      if (replyTo != null) {
        body.putObject("message_reference").put("message_id", visible(user, place, replyTo).id);
      }
      return backend.messages.create(place, new MessageBody(body, List.of()), Origin.of(user)).id;
    });
  }

  @Override
  public void command(String person, String channel, String path, Map<String, String> options) {
    backend.locked(() -> {
      User user = directory.person(person);
      Channel place = directory.channel(user, channel);
      CommandMenu.Entry entry = menu.entry(place, user, path);
      ObjectNode data = new CommandInvocation(directory, entry, place).run(options);
      backend.interactions.start(Interaction.COMMAND, user, place, null, data);
    });
  }

  /** Types into an option that offers suggestions; the interaction that asks the bot for them. */
  Interaction suggest(
      String person,
      String channel,
      String path,
      String option,
      String partial,
      Map<String, String> others) {
    return backend.locked(() -> {
      User user = directory.person(person);
      Channel place = directory.channel(user, channel);
      CommandMenu.Entry entry = menu.entry(place, user, path);
      ObjectNode data =
          new CommandInvocation(directory, entry, place).suggest(option, partial, others);
      return backend.interactions.start(Interaction.AUTOCOMPLETE, user, place, null, data);
    });
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
