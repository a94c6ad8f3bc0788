package dev.warmglow.feature.resource;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class ResourceConversationTest extends StoreContract {
  @TempDir Path temporary;
  private Stage stage;
  private ResourceFeature feature;
  private Someone ana;
  private Someone mod;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.add("resource");
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    feature = new ResourceFeature(stage.directory());
    stage.play(feature);
    ana = stage.member("Ana");
    mod = stage.moderator("Mo");
  }

  private Message add(String title, String content) {
    stage.pass(Duration.ofSeconds(1));
    return ana.says("resource add", "title", title, "content", content);
  }

  private String find(String query) {
    return ana.says("resource find", "query", query).text().plain();
  }

  @Test
  void whatIsTypedSuggestsTitlesTheNewestFirst() {
    add("Tea for two", "boil water");
    add("A walk", "go out");
    assertEquals(
        List.of("A walk", "Tea for two"), stage.suggests(ana, "resource find", "query", ""));
    assertEquals(List.of("Tea for two"), stage.suggests(ana, "resource find", "query", "wat"));
  }

  @Test
  void aSearchFromAnywhereFindsWhatTheLibraryHas() {
    add("Breathing", "https://www.example.org/breathe");
    add("Tea", "boil water");
    SearchResult found = stage.searches(ana, "breath").getFirst();
    assertEquals("Breathing", found.title());
    assertEquals("example.org", found.description());
    assertEquals("Breathing", requireNonNull(found.message().card()).title());
    assertEquals(List.of(), stage.searches(ana, "nothing of the kind"));
  }

  @Test
  void aLinkIsShownAsACardWithTheHostBesideTheTitle() {
    Card card = add("Breathing", "https://www.example.org/breathe").card();
    assertNotNull(card);
    assertEquals("Breathing", card.title());
    assertEquals("https://www.example.org/breathe", String.valueOf(card.url()));
    assertEquals("example.org", card.body().plain());
  }

  @Test
  void aTextOfOnesOwnIsFoundByItsWordsInAnyCaseAndWithoutAccents() {
    add("Einschlafen", "Für ruhige Nächte: atme langsam aus.");
    assertTrue(find("NACHTE ruhig").contains("Einschlafen"));
    assertTrue(find("nächte").contains("Einschlafen"));
    assertTrue(find("nights").contains("Nothing found"));
  }

  @Test
  void percentAndUnderscoreAreLetters() {
    add("One", "give 100% of nothing");
    add("Two", "snake_case");
    assertTrue(find("100%").contains("One"));
    assertFalse(find("1%0").contains("One"));
    assertFalse(find("snake%case").contains("Two"));
    assertFalse(find("snak_").contains("Two"));
  }

  @Test
  void whatIsThereAlreadyIsNamed() {
    add("Breathing", "https://example.org/breathe");
    String said = Stage.refusal(() -> add("Again", "http://www.example.org/breathe/#top"));
    assertTrue(said.contains("Breathing"), said);
    assertTrue(find("again").contains("Nothing found"));
  }

  @Test
  void onlyWebAddressesAreTaken() {
    assertTrue(Stage.refusal(() -> add("x", "javascript:alert(1)")).contains("not a link"));
  }

  @Test
  void theFiveNewestThatFitAreFoundAndEachCanBeShared() {
    for (int i = 1; i <= 6; i++) {
      add("Sleep " + i, "text " + i);
    }
    Message found = ana.says("resource find", "query", "sleep");
    assertEquals(5, found.controls().size());
    assertTrue(found.text().plain().contains("Sleep 6"));
    assertFalse(found.text().plain().contains("Sleep 1"));
    Card shared = ana.presses(found, "Share 2").card();
    assertNotNull(shared);
    assertEquals("Sleep 5", shared.title());
  }

  @Test
  void theLibraryIsTurnedPageByPage() {
    for (int i = 1; i <= 17; i++) {
      add("Thing " + i, "text");
    }
    Message first = ana.says("resource list");
    assertTrue(first.text().plain().contains("page 1 of 3"));
    assertFalse(Someone.canPress(first, "Back"));
    Message last = ana.presses(ana.presses(first, "Next"), "Next");
    assertTrue(last.text().plain().contains("17. Thing 1"), last.text()::plain);
    assertFalse(Someone.canPress(last, "Next"));
    assertTrue(ana.presses(last, "Back").text().plain().contains("page 2 of 3"));
  }

  @Test
  void moderatorsTakeThingsOutAndOthersCannot() {
    add("Breathing", "https://example.org/breathe");
    Message which = mod.says("resource remove", "query", "breath");
    assertThrows(AssertionError.class, () -> ana.presses(which, "Breathing"));
    assertTrue(mod.presses(which, "Breathing").text().plain().contains("no longer"));
    assertTrue(find("breath").contains("Nothing found"));
    assertTrue(Stage.refusal(() -> mod.presses(which, "Breathing")).contains("no longer"));
    add("Breathing again", "https://example.org/breathe");
  }

  @Test
  void anotherCommunityHasItsOwnLibrary() {
    Message found = add("Breathing", "https://example.org/breathe");
    assertNotNull(found.card());
    Someone elsewhere =
        ana.at(
            new SpaceId(Stage.PLATFORM, "elsewhere"), new ChannelId(Stage.PLATFORM, "elsewhere"));
    assertTrue(
        elsewhere.says("resource find", "query", "breath").text().plain().contains("Nothing"));
    Message hits = ana.says("resource find", "query", "breath");
    assertTrue(Stage.refusal(() -> elsewhere.presses(hits, "Share 1")).contains("no longer"));
  }

  @Test
  void whatSomebodyAddedStaysWhenTheyAreForgotten() {
    add("Breathing", "https://example.org/breathe");
    assertEquals(1, database().read(tx -> feature.export(tx, ana.person(tx))).size());
    database().writing(tx -> feature.erase(tx, ana.person(tx)));
    assertEquals(0, database().read(tx -> feature.export(tx, ana.person(tx))).size());
    assertTrue(find("breath").contains("Breathing"));
  }
}
