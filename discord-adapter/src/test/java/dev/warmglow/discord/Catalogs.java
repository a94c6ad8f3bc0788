package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.CommandPath;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A catalogue with one of everything. */
final class Catalogs {
  private Catalogs() {}

  static CommandCatalog sample() {
    return new CommandCatalog(
        List.of(
            new CommandCatalog.Group(
                "checkin", words("checkin", "nachfrage"), words("Check-ins", "Nachfragen"))),
        List.of(
            new CommandCatalog.Entry(
                CommandPath.of("thanks"),
                Access.EVERYONE,
                CommandCatalog.Use.TYPED,
                words("thanks", "danke"),
                words("Thank somebody", "Danke jemandem"),
                List.of(
                    option("note", new FieldKind.Words(300, false), false),
                    option("to", new FieldKind.Person(), true))),
            new CommandCatalog.Entry(
                CommandPath.of("checkin start"),
                Access.MODERATOR,
                CommandCatalog.Use.TYPED,
                words("start", "starten"),
                words("Start a check-in", "Eine Nachfrage beginnen"),
                List.of(
                    option("time", new FieldKind.TimeOfDay(), true),
                    option("days", new FieldKind.WholeNumber(1, 30), false),
                    new CommandCatalog.Option(
                        "rhythm",
                        new FieldKind.Choice(List.of("daily", "weekly")),
                        false,
                        false,
                        words("rhythm", "rhythmus"),
                        words("How often", "Wie oft"),
                        List.of(
                            new CommandCatalog.Choice("daily", words("Every day", "Täglich")),
                            new CommandCatalog.Choice(
                                "weekly", words("Every week", "Wöchentlich")))))),
            new CommandCatalog.Entry(
                CommandPath.of("checkin list"),
                Access.MODERATOR,
                CommandCatalog.Use.TYPED,
                words("list", "liste"),
                words("List check-ins", "Nachfragen auflisten"),
                List.of()),
            new CommandCatalog.Entry(
                CommandPath.of("settings"),
                Access.ADMINISTRATOR,
                CommandCatalog.Use.TYPED,
                words("settings", "einstellungen"),
                words("Settings", "Einstellungen"),
                List.of()),
            everybody("help", "hilfe"),
            everybody(
                "find",
                "finden",
                suggested("query", new FieldKind.Words(80, false), true),
                suggested("day", new FieldKind.Date(), false),
                suggested("drink", new FieldKind.Pick(), false),
                option("to", new FieldKind.Person(), false)),
            everybody(
                "show",
                "zeigen",
                option("picture", new FieldKind.Image(1000), true),
                option("where", new FieldKind.Channel(), false)),
            new CommandCatalog.Entry(
                CommandPath.of("thank"),
                Access.EVERYONE,
                CommandCatalog.Use.ON_MESSAGE,
                words("Say thanks", "Danke sagen"),
                words("Thank for this", "Hierfür danken"),
                List.of())));
  }

  private static CommandCatalog.Entry everybody(
      String name, String german, CommandCatalog.Option... options) {
    return new CommandCatalog.Entry(
        CommandPath.of(name),
        Access.EVERYONE,
        CommandCatalog.Use.TYPED,
        words(name, german),
        words("Does " + name, "Macht " + german),
        List.of(options));
  }

  private static CommandCatalog.Option suggested(String name, FieldKind kind, boolean required) {
    CommandCatalog.Option plain = option(name, kind, required);
    return new CommandCatalog.Option(
        name, kind, required, true, plain.names(), plain.descriptions(), List.of());
  }

  private static CommandCatalog.Option option(String name, FieldKind kind, boolean required) {
    return new CommandCatalog.Option(
        name,
        kind,
        required,
        false,
        words(name.equals("to") ? "whom" : name, name + "_de"),
        words("The " + name, "Angabe " + name),
        List.of());
  }

  private static Map<Locale, String> words(String english, String german) {
    return Map.of(Locale.ENGLISH, english, Locale.GERMAN, german);
  }
}
