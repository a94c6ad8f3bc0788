package dev.warmglow.feature.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void caseAccentsAndMarksDoNotMatter() {
    assertEquals("schlafen fur anfanger", SearchWords.normalised("Schlafen für ANFÄNGER!"));
    assertEquals("strasse", SearchWords.normalised("Straße"));
    assertEquals("cafe", SearchWords.normalised("Café…"));
  }

  @Test
  void aQueryIsItsDistinctWords() {
    assertEquals(List.of("a", "b"), SearchWords.of("  a,  B -- a "));
    assertEquals(List.of(), SearchWords.of(" ?! "));
  }

  @Test
  void whatLikeReadsAsAnythingIsTakenLiterally() {
    assertEquals("%100!%%", SearchWords.containing("100%"));
    assertEquals("%a!_b%", SearchWords.containing("a_b"));
    assertEquals("%c!!d%", SearchWords.containing("c!d"));
  }
}
