package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who and what there is: users, guilds, channels. Guarded by {@link Backend#locked}. */
final class Directory {
  final User bot;
  final User owner;
  final Files files;
  private final Snowflakes ids;
  private final Map<String, User> usersByHandle = new LinkedHashMap<>();
  private final Map<String, User> usersById = new LinkedHashMap<>();
  private final Map<String, Guild> guilds = new LinkedHashMap<>();
  private final Map<String, Channel> channelsById = new LinkedHashMap<>();
  private final Map<String, Channel> directByUser = new LinkedHashMap<>();

  Directory(Snowflakes ids) {
    this.ids = ids;
    this.files = new Files(ids);
    this.bot = add(new User(ids.next(), "warmglow", true));
    this.owner = new User(ids.next(), "owner", false);
  }

  private User add(User user) {
    usersByHandle.put(user.handle, user);
    usersById.put(user.id, user);
    return user;
  }

  Guild createGuild(String name) {
    Guild guild = new Guild(name, bot, ids);
    guilds.put(name, guild);
    guild.channels.forEach(channel -> channelsById.put(channel.id, channel));
    return guild;
  }

  void addThread(Channel parent, Channel thread) {
    channelsById.put(thread.id, thread);
    if (parent.guild != null) {
      parent.guild.threads.add(thread);
    }
  }

  @Nullable Guild guildOrNull(String name) {
    return guilds.get(name);
  }

  Guild guild(String name) {
    Guild guild = guilds.get(name);
    if (guild == null) {
      throw new Refused("There is no server " + name + ".");
    }
    return guild;
  }

  List<Guild> guildsOf(User user) {
    return guilds.values().stream().filter(guild -> guild.member(user) != null).toList();
  }

  /** For the bot: 10004 when there is no such guild or the bot is not in it. */
  Guild guildById(String id) {
    return guildsOf(bot).stream()
        .filter(guild -> guild.id.equals(id))
        .findFirst()
        .orElseThrow(ApiError::unknownGuild);
  }

  User person(String handle) {
    User user = usersByHandle.get(handle);
    if (user == null || user.bot) {
      throw new Refused("There is no person " + handle + ".");
    }
    return user;
  }

  User personOrNew(String handle) {
    if (!handle.matches("[a-z0-9_.]{1,32}")) {
      throw new Refused("A name has 1 to 32 of a-z, 0-9, _ and point.");
    }
    User user = usersByHandle.get(handle);
    return user == null ? add(new User(ids.next(), handle, false)) : user;
  }

  @Nullable User userByHandle(String handle) {
    return usersByHandle.get(handle);
  }

  @Nullable User userById(String id) {
    return usersById.get(id);
  }

  @Nullable Channel channelById(String id) {
    return channelsById.get(id);
  }

  Channel direct(User person) {
    return directByUser.computeIfAbsent(
        person.id,
        id -> {
          Channel channel = Channel.direct(ids.next(), person);
          channelsById.put(channel.id, channel);
          return channel;
        });
  }

  /** The channel behind a handle, whoever asks. */
  Channel channel(String handle) {
    if (handle.startsWith("dm:")) {
      return direct(person(handle.substring("dm:".length())));
    }
    int slash = handle.indexOf('/');
    if (slash > 0) {
      String name = handle.substring(slash + 1);
      Guild guild = guild(handle.substring(0, slash));
      for (Channel channel : guild.channels) {
        if (channel.name.equals(name)) {
          return channel;
        }
      }
      for (Channel thread : guild.threads) {
        if (thread.handle().equals(handle)) {
          return thread;
        }
      }
    }
    throw new Refused("There is no channel " + handle + ".");
  }

  /** The channel behind a handle, for a person who can read it. */
  Channel channel(User person, String handle) {
    Channel channel = channel(handle);
    if (!channel.mayRead(person)) {
      throw new Refused(person.handle + " cannot see " + handle + ".");
    }
    return channel;
  }

  /** Whether the bot may write to this person now. */
  boolean botMayWriteTo(User person) {
    return !person.closedToBot && guildsOf(person).stream().anyMatch(g -> g.member(bot) != null);
  }

  /** How a mention reads on the screen. */
  String nameOf(String userId) {
    return Objects.requireNonNullElse(usersById.get(userId), owner).handle;
  }
}
