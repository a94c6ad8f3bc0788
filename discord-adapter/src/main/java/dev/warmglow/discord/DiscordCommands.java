package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * The catalogue as Discord's commands: a path of two words is a subcommand, and what is used on a
 * message is in the message's menu. Names and descriptions are in every language. Who is shown a
 * command is a hint that a server may change; access is checked when it is run. Servers install the
 * bot, people do not.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application
 *     commands</a>
 */
final class DiscordCommands {
  private DiscordCommands() {}

  /**
   * Sorted by type and name.
   *
   * @throws IllegalArgumentException when a name or description breaks one of Discord's limits
   */
  static List<CommandData> of(CommandCatalog catalog) {
    Map<String, List<CommandCatalog.Entry>> byGroup = new LinkedHashMap<>();
    List<CommandData> onMessages = new ArrayList<>();
    for (CommandCatalog.Entry entry : catalog.commands()) {
      switch (entry.use()) {
        case ON_MESSAGE -> onMessages.add(onMessage(entry));
        case TYPED ->
            byGroup.computeIfAbsent(entry.path().group(), _ -> new ArrayList<>()).add(entry);
      }
    }
    Stream<CommandData> typed =
        byGroup.entrySet().stream()
            .map(group -> command(group.getKey(), group.getValue(), catalog.groups()));
    return Stream.concat(typed, onMessages.stream()).sorted(order()).toList();
  }

  static Comparator<CommandData> order() {
    return Comparator.comparing(CommandData::getType).thenComparing(CommandData::getName);
  }

  private static CommandData onMessage(CommandCatalog.Entry entry) {
    CommandData command = Commands.message(entry.path().toString());
    Localization.name(entry.names(), "", command::setNameLocalization);
    return command
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(shownTo(List.of(entry)));
  }

  private static CommandData command(
      String name, List<CommandCatalog.Entry> entries, List<CommandCatalog.Group> groups) {
    CommandCatalog.Entry first = entries.getFirst();
    boolean alone = first.path().words().size() == 1;
    if (alone && entries.size() > 1) {
      throw new IllegalArgumentException("/" + name + " is both a command and a group");
    }
    SlashCommandData command = alone ? alone(first) : group(name, entries, groups);
    return command
        .setContexts(shownIn(entries))
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(shownTo(entries));
  }

  private static SlashCommandData alone(CommandCatalog.Entry entry) {
    String name = entry.path().group();
    SlashCommandData command = Commands.slash(name, Localization.standard(entry.descriptions()));
    Localization.name(entry.names(), name, command::setNameLocalization);
    Localization.rest(entry.descriptions(), command::setDescriptionLocalization);
    return command.addOptions(DiscordOptions.of(entry));
  }

  private static SlashCommandData group(
      String name, List<CommandCatalog.Entry> entries, List<CommandCatalog.Group> groups) {
    Optional<CommandCatalog.Group> known =
        groups.stream().filter(group -> group.name().equals(name)).findFirst();
    Map<Locale, String> descriptions =
        known
            .map(CommandCatalog.Group::descriptions)
            .orElseGet(() -> entries.getFirst().descriptions());
    SlashCommandData command = Commands.slash(name, Localization.standard(descriptions));
    known.ifPresent(group -> Localization.name(group.names(), name, command::setNameLocalization));
    Localization.rest(descriptions, command::setDescriptionLocalization);
    entries.forEach(entry -> command.addSubcommands(subcommand(entry)));
    return command;
  }

  private static SubcommandData subcommand(CommandCatalog.Entry entry) {
    String name = entry.path().words().getLast();
    SubcommandData made = new SubcommandData(name, Localization.standard(entry.descriptions()));
    Localization.name(entry.names(), name, made::setNameLocalization);
    Localization.rest(entry.descriptions(), made::setDescriptionLocalization);
    return made.addOptions(DiscordOptions.of(entry));
  }

  /** A group is shown to everyone who may run anything in it. */
  private static DefaultMemberPermissions shownTo(List<CommandCatalog.Entry> entries) {
    Access least =
        entries.stream()
            .map(CommandCatalog.Entry::access)
            .min(Comparator.naturalOrder())
            .orElse(Access.EVERYONE);
    Permission permission = DiscordStanding.shownTo(least);
    return permission == null
        ? DefaultMemberPermissions.ENABLED
        : DefaultMemberPermissions.enabledFor(permission);
  }

  /** In the private chat only where something in it can be run there. */
  private static Set<InteractionContextType> shownIn(List<CommandCatalog.Entry> entries) {
    return entries.stream().anyMatch(DiscordCommands::runsInPrivate)
        ? Set.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
        : Set.of(InteractionContextType.GUILD);
  }

  /** Nobody has a standing in the private chat, and there are no members and channels to name. */
  private static boolean runsInPrivate(CommandCatalog.Entry entry) {
    return entry.access() == Access.EVERYONE
        && entry.options().stream()
            .filter(CommandCatalog.Option::required)
            .map(CommandCatalog.Option::kind)
            .noneMatch(
                kind -> kind instanceof FieldKind.Person || kind instanceof FieldKind.Channel);
  }
}
