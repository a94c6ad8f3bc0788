package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.simulator.person.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command's options offer while somebody types. */
class DiscordSuggestionsTest {
  private static Harbor harbor;

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
    harbor.platform().publish(Catalogs.sample());
  }

  @AfterAll
  static void disconnect() {
    harbor.close();
  }

  @BeforeEach
  void suggestNothing() {
    harbor.lookups.clear();
    harbor.events.clear();
    harbor.suggester = _ -> List.of();
  }

  @Test
  void whatIsTypedIsAskedAndWhatFitsIsShown() throws Exception {
    harbor.suggester = _ -> List.of(new Suggestion("tea-1", "Green tea"), Suggestion.of("soup"));
    List<Seen.Choice> shown = suggest("query", "te", Map.of("day", "2026-12-24", "to", "ben"));
    assertEquals(
        List.of(new Seen.Choice("tea-1", "Green tea"), new Seen.Choice("soup", "soup")), shown);
    Lookup.SuggestionsRequested asked = Harbor.there(harbor.lookups.poll());
    assertEquals("find", asked.path());
    assertEquals("query", asked.field());
    assertEquals("te", asked.typed());
    assertEquals(harbor.discord.userId("anna"), asked.caller().user().nativeId());
    assertEquals(new RawValue.Typed("2026-12-24"), asked.given().get("day"));
    assertTrue(asked.given().get("to") instanceof RawValue.Account);
    assertNull(asked.given().get("query"));
    assertTrue(harbor.events.isEmpty(), "it is no event");
  }

  @Test
  void datesAndPicksAreSuggested() throws Exception {
    harbor.suggester = asked -> List.of(Suggestion.of("for " + asked.field()));
    assertEquals("for day", suggest("day", "", Map.of()).getFirst().value());
    assertEquals("for drink", suggest("drink", "", Map.of()).getFirst().value());
  }

  @Test
  void atMost25OfAtMost100CharactersAreShown() throws Exception {
    harbor.suggester =
        _ ->
            IntStream.range(0, 40)
                .mapToObj(i -> new Suggestion(("v" + i).repeat(25), "\uD83D\uDE00".repeat(200)))
                .toList();
    assertEquals(25, suggest("query", "", Map.of()).size());
  }

  @Test
  void aSuggestionThatNobodyCouldAnswerIsLeftOut() throws Exception {
    harbor.suggester =
        _ -> List.of(new Suggestion("half \uD83D", "half"), new Suggestion("a", "half \uD83D"));
    assertEquals(List.of(new Seen.Choice("a", "half \uFFFD")), suggest("query", "", Map.of()));
  }

  @Test
  void whenNothingCanBeSaidNothingIsShownAndNothingBreaks() throws Exception {
    harbor.suggester =
        _ -> {
          throw new IllegalStateException("closing");
        };
    assertEquals(List.of(), suggest("query", "", Map.of()));
    harbor.suggester = _ -> List.of(Suggestion.of("back"));
    assertEquals("back", suggest("query", "", Map.of()).getFirst().value());
  }

  private static List<Seen.Choice> suggest(String option, String typed, Map<String, String> others)
      throws InterruptedException {
    return harbor.people.suggest("anna", Harbor.GENERAL, "find", option, typed, others);
  }
}
