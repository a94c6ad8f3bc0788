package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.simulator.person.InlineList;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people find by typing the bot's name and words into any chat. */
final class TelegramSearchTest {
  private static final URI SITE = URI.create("https://example.org/tea");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Harbor harbor;

  TelegramSearchTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void whatIsFoundIsPostedByThePersonWithWordsCardAndLinks() throws InterruptedException {
    Message message =
        Message.of("Look:")
            .with(new Card("Tea", SITE, Text.of("How to make it"), ""))
            .with(new Control.LinkButton("Read", SITE));
    harbor.events.finding(
        asked -> List.of(new SearchResult("tea1", "Tea", "How to make it", message)));
    InlineList list = harbor.people.inline("anna", "Harbor", "tea");
    assertEquals(List.of(new InlineList.Result("tea1", "Tea", "How to make it")), list.results());
    harbor.people.pick("anna", "Harbor", list.id(), "tea1");
    assertEquals("anna", harbor.newest("Harbor").author());
    assertEquals("Look:\n\nTea\nHow to make it", harbor.newest("Harbor").text());
    assertEquals(SITE.toString(), harbor.newest("Harbor").controls().getFirst().url());
  }

  @Test
  void theSearchIsWhoseItIsAndFromNowhere() throws InterruptedException {
    AtomicReference<Lookup.SearchRequested> heard = new AtomicReference<>();
    harbor.events.finding(asked -> {
      heard.set(asked);
      return List.of();
    });
    harbor.people.inline("anna", "Harbor", "green tea");
    Lookup.SearchRequested asked = heard.get();
    assertEquals("green tea", asked.query());
    assertEquals(harbor.anna(), asked.caller().user());
    assertNull(asked.caller().space());
    assertEquals(harbor.anna().nativeId(), asked.caller().channel().nativeId());
    JsonNode answer =
        harbor
            .telegram
            .awaitRequest(0, PATIENCE, made -> made.method().equals("answerInlineQuery"))
            .orElseThrow()
            .parameters();
    assertTrue(answer.path("is_personal").asBoolean());
    assertTrue(answer.path("cache_time").asInt() <= 10);
  }

  @Test
  void moreThanFitIsCutAndSaysSo() throws InterruptedException {
    harbor.events.finding(asked ->
        IntStream.range(0, 60)
            .mapToObj(i ->
                new SearchResult("r" + i, " ", "", Message.of("word ".repeat(i == 0 ? 2_000 : 1))))
            .toList());
    InlineList list = harbor.people.inline("anna", "Harbor", "tea");
    assertEquals(25, list.results().size());
    harbor.people.pick("anna", "Harbor", list.id(), "r0");
    assertTrue(harbor.newest("Harbor").text().endsWith("…"));
  }

  @Test
  void aSearchThatFailsStopsNothingAndLeavesNoTrace() throws InterruptedException {
    harbor.events.finding(asked -> {
      throw new IllegalStateException("broken");
    });
    harbor.inject(
        "{\"inline_query\":{\"id\":\"q1\",\"from\":{\"id\":7,\"is_bot\":false,"
            + "\"first_name\":\"Anna\"},\"query\":\"tea\",\"offset\":\"\"}}");
    harbor.inject("{\"inline_query\":{\"id\":\"q2\",\"query\":\"tea\",\"offset\":\"\"}}");
    Event.CommandInvoked next = harbor.command("/help@warmglow_bot");
    assertEquals("help", next.path());
    assertTrue(harbor.events.keys.size() <= 4, "only events are kept: " + harbor.events.keys);
  }
}
