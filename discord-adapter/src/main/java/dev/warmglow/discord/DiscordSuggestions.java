package dev.warmglow.discord;

import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.discord.InteractionHandle.Kind;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Discord asks while somebody types a command; with nothing when nothing is known.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/interactions/application-commands#autocomplete">Autocomplete</a>
 */
final class DiscordSuggestions extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordSuggestions.class);

  private final EventSink sink;
  private final DiscordRest rest;

  DiscordSuggestions(EventSink sink, DiscordRest rest) {
    this.sink = sink;
    this.rest = rest;
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    DiscordOrigin origin = new DiscordOrigin(event);
    DataArray choices = DataArray.empty();
    suggestions(event, origin).stream()
        .filter(suggestion -> Texts.isSound(suggestion.value()))
        .limit(Suggestion.MOST)
        .forEach(suggestion ->
            choices.add(
                DataObject.empty()
                    .put("name", Texts.mended(suggestion.label()))
                    .put("value", suggestion.value())));
    RestAnswer shown =
        new InteractionRest(rest, origin.handle(Kind.COMMAND, null))
            .callback(
                InteractionRest.Callback.SUGGESTIONS, DataObject.empty().put("choices", choices));
    if (shown instanceof RestAnswer.Failure failure) {
      LOG.debug("Suggestions were not shown: {}", failure);
    }
  }

  private List<Suggestion> suggestions(
      CommandAutoCompleteInteractionEvent event, DiscordOrigin origin) {
    if (origin.isElsewhere()) {
      return List.of();
    }
    String focused = event.getFocusedOption().getName();
    Map<String, RawValue> given = DiscordValues.ofOptions(event.getOptions());
    given.remove(focused);
    try {
      return sink.suggestions(
          new Lookup.SuggestionsRequested(
              origin.caller(),
              event.getFullCommandName(),
              focused,
              event.getFocusedOption().getValue(),
              given));
    } catch (RuntimeException unknown) {
      LOG.warn("No suggestions for /{}", event.getFullCommandName(), unknown);
      return List.of();
    }
  }
}
