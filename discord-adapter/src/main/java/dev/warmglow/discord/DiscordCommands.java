package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * The catalogue as slash commands: a path of two words is a subcommand. Names and descriptions are
 * given in the default language and localized into the others. Who is shown a command is a hint
 * that a server may change; access is checked when it is run.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application
 *     commands</a>
 */
final class DiscordCommands {
  private DiscordCommands() {}

  /**
   * Sorted by name.
   *
   * @throws IllegalArgumentException when a name or description breaks one of Discord's limits
   */
  static List<SlashCommandData> of(CommandCatalog catalog) {
    Map<String, List<CommandCatalog.Entry>> byGroup = new LinkedHashMap<>();
    for (CommandCatalog.Entry entry : catalog.commands()) {
      if (entry.use() == CommandCatalog.Use.ON_MESSAGE) {
        continue;
      }
      byGroup.computeIfAbsent(entry.path().group(), _ -> new ArrayList<>()).add(entry);
    }
    return byGroup.entrySet().stream()
        .map(group -> command(group.getKey(), group.getValue(), catalog.groups()))
        .sorted(Comparator.comparing(SlashCommandData::getName))
        .toList();
  }

  private static SlashCommandData command(
      String name, List<CommandCatalog.Entry> entries, List<CommandCatalog.Group> groups) {
    CommandCatalog.Entry first = entries.getFirst();
    SlashCommandData command;
    if (first.path().words().size() == 1) {
      if (entries.size() > 1) {
        throw new IllegalArgumentException("/" + name + " is both a command and a group");
      }
      command = Commands.slash(name, first(first.descriptions()));
      localize(first.names(), command::setNameLocalization);
      localize(first.descriptions(), command::setDescriptionLocalization);
      command.addOptions(options(first));
    } else {
      Map<Locale, String> descriptions =
          groups.stream()
              .filter(group -> group.name().equals(name))
              .findFirst()
              .map(CommandCatalog.Group::descriptions)
              .orElse(first.descriptions());
      command = Commands.slash(name, first(descriptions));
      localize(descriptions, command::setDescriptionLocalization);
      entries.forEach(entry -> command.addSubcommands(subcommand(entry)));
    }
    return command
        .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
        .setDefaultPermissions(shownTo(entries));
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

  private static SubcommandData subcommand(CommandCatalog.Entry entry) {
    SubcommandData made =
        new SubcommandData(entry.path().words().getLast(), first(entry.descriptions()));
    localize(entry.names(), made::setNameLocalization);
    localize(entry.descriptions(), made::setDescriptionLocalization);
    return made.addOptions(options(entry));
  }

  /** Discord wants the required ones first. */
  private static List<OptionData> options(CommandCatalog.Entry entry) {
    return entry.options().stream()
        .sorted(Comparator.comparing(option -> !option.required()))
        .map(DiscordCommands::option)
        .toList();
  }

  private static OptionData option(CommandCatalog.Option option) {
    OptionData made =
        new OptionData(
            type(option.kind()), option.name(), first(option.descriptions()), option.required());
    localize(option.descriptions(), made::setDescriptionLocalization);
    switch (option.kind()) {
      case FieldKind.Words words -> made.setMaxLength(words.maxLength());
      case FieldKind.WholeNumber number ->
          made.setRequiredRange(
              Math.max(number.least(), (long) OptionData.MIN_NEGATIVE_NUMBER),
              Math.min(number.most(), (long) OptionData.MAX_POSITIVE_NUMBER));
      case FieldKind.Choice _ ->
          option.choices().forEach(choice -> made.addChoices(choice(choice)));
      case FieldKind.Person _,
          FieldKind.TimeOfDay _,
          FieldKind.Zone _,
          FieldKind.Date _,
          FieldKind.Channel _,
          FieldKind.Pick _,
          FieldKind.Image _ -> {
        // Nothing more to say about them; the core reads what is typed.
      }
    }
    return made;
  }

  private static OptionType type(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Words _,
          FieldKind.Choice _,
          FieldKind.TimeOfDay _,
          FieldKind.Zone _,
          FieldKind.Date _,
          FieldKind.Pick _ ->
          OptionType.STRING;
      case FieldKind.Channel _ -> OptionType.CHANNEL;
      case FieldKind.Image _ -> OptionType.ATTACHMENT;
      case FieldKind.WholeNumber _ -> OptionType.INTEGER;
      case FieldKind.Person _ -> OptionType.USER;
    };
  }

  private static Command.Choice choice(CommandCatalog.Choice choice) {
    Command.Choice made = new Command.Choice(first(choice.labels()), choice.value());
    localize(choice.labels(), made::setNameLocalization);
    return made;
  }

  private static String first(Map<Locale, String> words) {
    String standard = words.get(defaultLanguage());
    if (standard == null) {
      throw new IllegalArgumentException("no words in the default language");
    }
    return standard;
  }

  private static Locale defaultLanguage() {
    return Languages.ALL.getFirst();
  }

  /** Gives the words to each of Discord's locales of their language. */
  private static void localize(
      Map<Locale, String> words, BiConsumer<DiscordLocale, String> localization) {
    words.forEach((language, word) -> {
      if (!language.equals(defaultLanguage())) {
        Arrays.stream(DiscordLocale.values())
            .filter(locale -> locale != DiscordLocale.UNKNOWN)
            .filter(locale -> locale.toLocale().getLanguage().equals(language.getLanguage()))
            .forEach(locale -> localization.accept(locale, word));
      }
    });
  }
}
