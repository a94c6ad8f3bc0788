package dev.warmglow.core.dispatch;

import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed into the forms of a command that has not run yet.
 *
 * @param command its path
 * @param typed as it was typed, understood or not, by field name
 * @param subject the message that the command was used on
 */
record Draft(String command, Map<String, RawValue> typed, @Nullable Subject subject) {
  Draft {
    typed = Map.copyOf(typed);
  }
}
