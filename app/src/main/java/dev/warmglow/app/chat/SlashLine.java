package dev.warmglow.app.chat;

import dev.warmglow.simulator.person.World.CommandEntry;
import dev.warmglow.simulator.person.World.OptionEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slash command as it is typed at a terminal: {@code thanks person:ben message:Thank you}.
 *
 * @param path the command's words
 * @param options by name; a value ends where the next option begins
 */
record SlashLine(String path, Map<String, String> options) {

  /** Reads the line after its slash; empty when no command is called so. */
  static Optional<SlashLine> read(String line, List<CommandEntry> commands) {
    return commands.stream()
        .filter(entry -> line.equals(entry.path()) || line.startsWith(entry.path() + " "))
        .findFirst()
        .map(entry ->
            new SlashLine(entry.path(), options(line.substring(entry.path().length()), entry)));
  }

  private static Map<String, String> options(String rest, CommandEntry entry) {
    Map<String, String> options = new LinkedHashMap<>();
    String name = null;
    StringBuilder value = new StringBuilder();
    for (String word : rest.strip().split(" ", -1)) {
      Optional<String> next =
          entry.options().stream()
              .map(OptionEntry::name)
              .filter(option -> word.startsWith(option + ":"))
              .findFirst();
      if (next.isPresent()) {
        put(options, name, value);
        name = next.get();
        value = new StringBuilder(word.substring(name.length() + 1));
      } else {
        value.append(value.isEmpty() ? "" : " ").append(word);
      }
    }
    put(options, name, value);
    return options;
  }

  private static void put(Map<String, String> options, @Nullable String name, StringBuilder value) {
    if (name != null) {
      options.put(name, value.toString().replaceFirst("^@", ""));
    }
  }
}
