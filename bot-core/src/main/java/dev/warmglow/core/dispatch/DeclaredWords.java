package dev.warmglow.core.dispatch;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import java.util.ArrayList;
import java.util.List;

/** What must be there for a command to be shown in every language. */
final class DeclaredWords {
  private DeclaredWords() {}

  /**
   * Looks for everything the command's declaration needs.
   *
   * @throws IllegalStateException that says what is missing
   */
  static void check(BoundCommand bound) {
    Command command = bound.command();
    List<String> keys = new ArrayList<>(List.of(command.key(), command.key() + ".name"));
    if (command.path().words().size() > 1) {
      String group = "command." + command.path().group();
      keys.addAll(List.of(group, group + ".name"));
    }
    for (Field<?> field : command.fields()) {
      String key = command.key(field);
      keys.addAll(List.of(key, key + ".name"));
      if (field.kind() instanceof FieldKind.Choice choice) {
        choice.values().forEach(value -> keys.add(key + "." + value));
      }
      if (field.kind() instanceof FieldKind.Pick && !Offers.suggests(bound, field)) {
        throw new IllegalStateException("nothing suggests values for " + key);
      }
    }
    List<String> missing = keys.stream().filter(key -> !bound.words().has(key)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "not in every language: words for " + String.join(", ", missing));
    }
  }
}
