package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person's client can open. Guarded by the lock of {@link TelegramWorld}. */
final class View {
  private final TelegramWorld world;

  View(TelegramWorld world) {
    this.world = world;
  }

  /** A chat and, in a forum, one of its topics. */
  record Place(Chat chat, @Nullable Integer thread) {}

  World of(Account person) {
    Set<String> people = new LinkedHashSet<>();
    people.add(person.handle());
    List<String> channels = new ArrayList<>();
    Map<String, World.CommandEntry> commands = new LinkedHashMap<>();
    for (Chat chat : world.groups.values()) {
      if (!chat.membership(person).isPresent()) {
        continue;
      }
      channels.add(Screen.channel(chat));
      chat.topics().values().forEach(topic -> channels.add(Screen.channel(chat) + "/" + topic));
      for (Account account : world.people.values()) {
        if (chat.membership(account).isPresent()) {
          people.add(account.handle());
        }
      }
      addCommands(person, chat, commands);
    }
    Chat own = privateChat(person);
    channels.add(Screen.channel(own));
    addCommands(person, own, commands);
    return new World(
        world.bot.handle(), List.copyOf(people), channels, List.copyOf(commands.values()));
  }

  /** What the list after a slash offers in one chat. */
  List<World.CommandEntry> commands(Account person, Chat chat) {
    Map<String, World.CommandEntry> commands = new LinkedHashMap<>();
    addCommands(person, chat, commands);
    return List.copyOf(commands.values());
  }

  private void addCommands(Account person, Chat chat, Map<String, World.CommandEntry> into) {
    for (JsonNode command : world.commands.seenBy(person, chat)) {
      String name = command.path("command").asText();
      into.putIfAbsent(
          name,
          new World.CommandEntry(
              name.replace('_', ' '),
              "/" + name,
              command.path("description").asText(),
              List.of(),
              "slash"));
    }
  }

  /** The place a person may write in. */
  Place place(String person, String channel) {
    Account who = world.person(person);
    if (channel.startsWith("dm:")) {
      if (!channel.equals("dm:" + person)) {
        throw new Refused("This is somebody else's private chat.");
      }
      return new Place(privateChat(who), null);
    }
    Chat whole = world.groups.get(channel);
    int slash = channel.lastIndexOf('/');
    Chat chat =
        whole != null || slash < 0
            ? world.group(channel)
            : world.group(channel.substring(0, slash));
    if (!chat.membership(who).isPresent()) {
      throw new Refused(person + " is not in " + chat.title() + ".");
    }
    return new Place(chat, whole != null ? null : thread(chat, channel.substring(slash + 1)));
  }

  private static Integer thread(Chat chat, String topic) {
    for (Map.Entry<Integer, String> entry : chat.topics().entrySet()) {
      if (entry.getValue().equals(topic)) {
        return entry.getKey();
      }
    }
    throw new Refused("There is no topic " + topic + ".");
  }

  ChatMessage message(Account person, String channel, String handle) {
    ChatMessage message = place(person.handle(), channel).chat().byHandle(handle);
    if (message == null || (message.audience() != null && !person.equals(message.audience()))) {
      throw new Refused("There is no such message on the screen.");
    }
    return message;
  }

  private Chat privateChat(Account person) {
    Chat chat = world.chats.get(person.id());
    if (chat == null) {
      throw new Refused(person.handle() + " has no private chat.");
    }
    return chat;
  }
}
