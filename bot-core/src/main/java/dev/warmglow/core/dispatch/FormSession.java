package dev.warmglow.core.dispatch;

import dev.warmglow.core.input.RawValue;
import java.util.List;
import java.util.Map;

/**
 * A command that waits for answers.
 *
 * @param command its path
 * @param given what was understood so far, by field name
 * @param asked names of the fields that were asked for, in order; the last one is asked now
 * @param optionalToo whether optional fields are asked for as well
 */
record FormSession(
    String command, Map<String, RawValue> given, List<String> asked, boolean optionalToo) {

  FormSession {
    given = Map.copyOf(given);
    asked = List.copyOf(asked);
  }

  String asking() {
    return asked.getLast();
  }
}
