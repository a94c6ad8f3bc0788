package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.World;
import java.util.List;
import java.util.stream.Stream;

/** What one person sees around them. */
final class WorldReading {
  private WorldReading() {}

  static World of(Directory directory, CommandMenu menu, User person) {
    List<Guild> guilds = directory.guildsOf(person);
    List<Channel> channels =
        Stream.concat(
                guilds.stream()
                    .flatMap(
                        guild -> Stream.concat(guild.channels.stream(), guild.threads.stream()))
                    .filter(channel -> channel.mayRead(person)),
                Stream.of(directory.direct(person)))
            .toList();
    return new World(
        directory.bot.handle,
        guilds.stream()
            .flatMap(guild -> guild.members.values().stream())
            .map(member -> member.user)
            .filter(user -> !user.bot)
            .map(user -> user.handle)
            .distinct()
            .toList(),
        channels.stream().map(Channel::handle).toList(),
        channels.stream()
            .flatMap(channel -> menu.in(channel, person, CommandRules.CHAT_INPUT).values().stream())
            .map(entry -> CommandMenu.view(entry, person))
            .distinct()
            .toList());
  }
}
