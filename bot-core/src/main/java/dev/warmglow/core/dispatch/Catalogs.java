package dev.warmglow.core.dispatch;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the command list that platforms publish out of declarations and words. */
public final class Catalogs {
  private Catalogs() {}

  public static CommandCatalog of(Declarations declarations) {
    Map<String, CommandCatalog.Group> groups = new LinkedHashMap<>();
    List<CommandCatalog.Entry> entries = new ArrayList<>();
    for (BoundCommand bound : declarations.commands()) {
      Command command = bound.command();
      Words words = bound.words();
      if (command.path().words().size() > 1) {
        String group = command.path().group();
        groups.computeIfAbsent(
            group,
            name ->
                new CommandCatalog.Group(
                    name,
                    inAll(words, "command." + name + ".name"),
                    inAll(words, "command." + name)));
      }
      entries.add(
          new CommandCatalog.Entry(
              command.path(),
              command.access(),
              command instanceof Command.OnMessage
                  ? CommandCatalog.Use.ON_MESSAGE
                  : CommandCatalog.Use.TYPED,
              isAlone(command),
              inAll(words, command.key() + ".name"),
              inAll(words, command.key()),
              switch (command) {
                case Command.Replying replying ->
                    replying.fields().stream().map(field -> option(bound, field)).toList();
                case Command.OpeningForm _ -> List.of();
                case Command.OnMessage _ -> List.of();
              }));
    }
    return new CommandCatalog(List.copyOf(groups.values()), List.copyOf(entries));
  }

  private static boolean isAlone(Command command) {
    return command instanceof Command.Replying replying
        && replying.visibility() != Visibility.PUBLIC
        && replying.fields().stream().noneMatch(Field::required);
  }

  private static CommandCatalog.Option option(BoundCommand bound, Field<?> field) {
    Words words = bound.words();
    String key = bound.command().key(field);
    return new CommandCatalog.Option(
        field.name(),
        field.kind(),
        field.required(),
        Offers.suggests(bound, field),
        inAll(words, key + ".name"),
        inAll(words, key),
        switch (field.kind()) {
          case FieldKind.Choice choice ->
              choice.values().stream()
                  .map(value -> new CommandCatalog.Choice(value, inAll(words, key + "." + value)))
                  .toList();
          case FieldKind.Words _,
              FieldKind.WholeNumber _,
              FieldKind.Person _,
              FieldKind.TimeOfDay _,
              FieldKind.Zone _,
              FieldKind.Date _,
              FieldKind.Channel _,
              FieldKind.Pick _,
              FieldKind.Image _ ->
              List.of();
        });
  }

  private static Map<Locale, String> inAll(Words words, String key) {
    Map<Locale, String> all = new LinkedHashMap<>();
    for (Locale language : Languages.ALL) {
      all.put(language, words.plain(language, key));
    }
    return all;
  }
}
