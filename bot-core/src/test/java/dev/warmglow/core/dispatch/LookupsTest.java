package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.platform.EventSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked while somebody types. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class LookupsTest {
  @TempDir private Path data;
  @TempDir private Path keys;
  private Talks talks;
  private EventSink sink;

  @BeforeEach
  void open() throws InterruptedException {
    talks = new Talks(data, keys);
    sink = talks.dispatcher().sink(talks.formed.platform(), (_, _) -> {});
    talks.bring(talks.command(talks.formed, "ana", "brew", Map.of("tea", Talks.typed("t1"))));
    talks.words();
  }

  @AfterEach
  void close() {
    talks.close();
  }

  private List<String> suggested(String who, String path, String field, String typed) {
    return sink
        .suggestions(
            new Lookup.SuggestionsRequested(
                talks.caller(talks.formed, who), path, field, typed, Map.of()))
        .stream()
        .map(Suggestion::label)
        .toList();
  }

  @Test
  void theFeatureSuggestsTwentyFiveAtMostAlsoToWhoWasNeverSeen() {
    assertEquals(List.of("Tea 7"), suggested("ana", "brew", "tea", "a 7"));
    assertEquals(25, suggested("ben", "brew", "tea", "").size());
  }

  @Test
  void zonesAndDaysSuggestThemselves() {
    assertEquals("Europe/Berlin", suggested("ana", "plan", "zone", "berl").getFirst());
    assertEquals("America/New_York", suggested("ana", "plan", "zone", "new york").getFirst());
    assertEquals(
        List.of("Tuesday, November 24, 2026", "Tuesday, December 1, 2026"),
        suggested("ana", "plan", "day", "tues"));
  }

  @Test
  void nothingIsSuggestedForWhatNobodyDeclaredOrMayNotBeUsed() {
    assertEquals(List.of(), suggested("ana", "unknown", "tea", ""));
    assertEquals(List.of(), suggested("ana", "brew", "unknown", ""));
    assertEquals(List.of(), suggested("ana", "guarded", "tea", ""));
    assertEquals(List.of(), suggested("ana", "brew", "tea", "\ud83d"));
  }

  @Test
  void aSlowFeatureSuggestsNothingInTime() {
    assertTimeout(
        Duration.ofSeconds(4), () -> assertEquals(List.of(), suggested("ana", "stuck", "tea", "")));
  }

  @Test
  void nothingOfItIsKept() {
    suggested("ana", "brew", "tea", "secret");
    suggested("nobody", "brew", "tea", "secret");
    long inbox = count("inbox");
    long people = count("person");
    assertTrue(inbox == 1 && people == 1, inbox + " events, " + people + " persons");
  }

  @Test
  void aSearchFindsForMembersAndForNobodyElse() {
    Caller ana = anywhere("ana");
    assertEquals(
        "found tea",
        sink.results(new Lookup.SearchRequested(ana, "tea")).getFirst().message().text().plain());
    assertEquals(List.of(), sink.results(new Lookup.SearchRequested(anywhere("stranger"), "tea")));
  }

  private Caller anywhere(String who) {
    Caller there = talks.caller(talks.formed, who);
    return new Caller(
        there.user(), there.name(), null, null, there.channel(), there.locale(), null);
  }

  private long count(String table) {
    return talks.database.read(
        tx -> tx.handle().select("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }
}
