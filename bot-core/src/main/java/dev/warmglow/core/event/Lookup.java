package dev.warmglow.core.event;

import dev.warmglow.core.input.RawValue;
import java.util.Map;

/** What a platform asks while somebody is still typing: answered at once, and never kept. */
public sealed interface Lookup {

  /** Who is typing, and where. */
  Caller caller();

  /**
   * Which values would fit?
   *
   * @param path of the command
   * @param field whose value is being typed
   * @param typed so far, may be empty
   * @param given what the other fields hold so far
   */
  record SuggestionsRequested(
      Caller caller, String path, String field, String typed, Map<String, RawValue> given)
      implements Lookup {
    public SuggestionsRequested {
      given = Map.copyOf(given);
    }
  }

  /**
   * What would be found? Asked from any chat, also one that the bot is not in: {@link
   * Caller#space()} is null, and {@link Caller#channel()} the private chat with the bot.
   */
  record SearchRequested(Caller caller, String query) implements Lookup {}
}
