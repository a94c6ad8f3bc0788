package dev.warmglow.discord;

import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The options of a command. */
final class DiscordOptions {
  /** Where people write to each other. */
  static final Set<ChannelType> CHANNELS =
      Set.of(
          ChannelType.TEXT,
          ChannelType.NEWS,
          ChannelType.GUILD_PUBLIC_THREAD,
          ChannelType.GUILD_PRIVATE_THREAD,
          ChannelType.GUILD_NEWS_THREAD);

  private DiscordOptions() {}

  /** Discord wants the required ones first. */
  static List<OptionData> of(CommandCatalog.Entry entry) {
    return entry.options().stream()
        .sorted(Comparator.comparing(option -> !option.required()))
        .map(DiscordOptions::option)
        .toList();
  }

  private static OptionData option(CommandCatalog.Option option) {
    OptionData made =
        new OptionData(
            type(option.kind()),
            option.name(),
            Localization.standard(option.descriptions()),
            option.required());
    Localization.name(option.names(), option.name(), made::setNameLocalization);
    Localization.rest(option.descriptions(), made::setDescriptionLocalization);
    switch (option.kind()) {
      case FieldKind.Words words ->
          made.setMaxLength(words.maxLength()).setAutoComplete(option.suggested());
      case FieldKind.WholeNumber number ->
          made.setRequiredRange(
              Math.max(number.least(), (long) OptionData.MIN_NEGATIVE_NUMBER),
              Math.min(number.most(), (long) OptionData.MAX_POSITIVE_NUMBER));
      case FieldKind.Choice _ ->
          option.choices().forEach(choice -> made.addChoices(choice(choice)));
      case FieldKind.Channel _ -> made.setChannelTypes(CHANNELS);
      case FieldKind.TimeOfDay _, FieldKind.Zone _, FieldKind.Date _, FieldKind.Pick _ ->
          made.setAutoComplete(option.suggested());
      case FieldKind.Person _, FieldKind.Image _ -> {
        // Nothing more to say about them.
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
    Command.Choice made =
        new Command.Choice(Localization.standard(choice.labels()), choice.value());
    Localization.rest(choice.labels(), made::setNameLocalization);
    return made;
  }
}
