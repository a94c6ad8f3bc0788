package dev.warmglow.core.dispatch;

import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for answers.
 *
 * @param id the same from the first question to the last
 * @param name what the person is called
 * @param command its path
 * @param subject the message that the command was used on
 * @param given what was understood so far, by field name
 * @param asked names of the fields that were asked for, in order; the last one is asked now
 * @param optionalToo whether optional fields are asked for as well
 * @param offered what can be picked now
 */
record FormSession(
    String id,
    String name,
    String command,
    @Nullable Subject subject,
    Map<String, RawValue> given,
    List<String> asked,
    boolean optionalToo,
    List<Suggestion> offered) {

  FormSession {
    given = Map.copyOf(given);
    asked = List.copyOf(asked);
    offered = List.copyOf(offered);
  }

  String asking() {
    return asked.getLast();
  }

  @Override
  public String toString() {
    return "FormSession[" + command + "]";
  }
}
