package dev.warmglow.core.platform;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.CommandPath;
import dev.warmglow.core.input.FieldKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every command with its words in each language. The first language is the default.
 *
 * @param groups the groups that have more than one word below them, with their descriptions
 */
public record CommandCatalog(List<Group> groups, List<Entry> commands) {

  public record Group(String name, Map<Locale, String> descriptions) {}

  /**
   * @param names of the last word
   * @param options empty when the command opens a form
   */
  public record Entry(
      CommandPath path,
      Access access,
      Map<Locale, String> names,
      Map<Locale, String> descriptions,
      List<Option> options) {}

  /**
   * @param choices by value, in the order of {@link FieldKind.Choice}; else empty
   */
  public record Option(
      String name,
      FieldKind kind,
      boolean required,
      Map<Locale, String> descriptions,
      List<Choice> choices) {}

  public record Choice(String value, Map<Locale, String> labels) {}
}
