package dev.warmglow.core.dispatch;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.platform.Content;
import java.util.List;

/** The fields of a command as pages of a form. */
final class Pages {
  private Pages() {}

  static int count(Command command) {
    return Math.max(1, Math.ceilDiv(command.fields().size(), Content.Asked.ENTRIES));
  }

  /** Empty for a page that is not there. */
  static List<Field<?>> page(Command command, int page) {
    List<Field<?>> fields = command.fields();
    int from = page * Content.Asked.ENTRIES;
    return from >= fields.size()
        ? List.of()
        : fields.subList(from, Math.min(fields.size(), from + Content.Asked.ENTRIES));
  }

  /** Which page the field is on. */
  static int of(Command command, Field<?> field) {
    return command.fields().indexOf(field) / Content.Asked.ENTRIES;
  }
}
