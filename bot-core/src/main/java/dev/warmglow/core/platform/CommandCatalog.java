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

  public record Group(String name, Map<Locale, String> names, Map<Locale, String> descriptions) {}

  /**
   * @param use how it is called for
   * @param alone whether nobody but the person need see it: its answer is for them, and nothing is
   *     asked before
   * @param names of the last word; of the whole where it is used on a message
   * @param options empty when the command opens a form
   */
  public record Entry(
      CommandPath path,
      Access access,
      Use use,
      boolean alone,
      Map<Locale, String> names,
      Map<Locale, String> descriptions,
      List<Option> options) {

    /** A command that others see. */
    public Entry(
        CommandPath path,
        Access access,
        Use use,
        Map<Locale, String> names,
        Map<Locale, String> descriptions,
        List<Option> options) {
      this(path, access, use, false, names, descriptions, options);
    }
  }

  /** How a command is called for. */
  public enum Use {
    /** It is typed, with its options behind it. */
    TYPED,
    /** It is picked at a message where the platform has that, else typed in reply to one. */
    ON_MESSAGE
  }

  /**
   * @param suggested whether {@link EventSink#suggestions} has values for what is typed
   * @param choices by value, in the order of {@link FieldKind.Choice}; else empty
   */
  public record Option(
      String name,
      FieldKind kind,
      boolean required,
      boolean suggested,
      Map<Locale, String> names,
      Map<Locale, String> descriptions,
      List<Choice> choices) {}

  public record Choice(String value, Map<Locale, String> labels) {}
}
