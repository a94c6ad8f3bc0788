package dev.warmglow.feature.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a",
        "http://example.org/a/",
        "HTTPS://WWW.Example.org/a",
        "https://example.org:443/a#part",
        "https://example.org/a?utm_source=x&utm_medium=y",
      })
  void theSamePageHasTheSameCanonicalLink(String text) {
    assertEquals("example.org/a", Link.read(text).orElseThrow().canonical());
  }

  @Test
  void otherPagesHaveOtherCanonicalLinks() {
    assertNotEquals(canonical("https://example.org/a"), canonical("https://example.org/A"));
    assertNotEquals(canonical("https://example.org/a?p=1"), canonical("https://example.org/a?p=2"));
    assertNotEquals(canonical("https://example.org:8443/a"), canonical("https://example.org/a"));
    assertEquals(
        canonical("https://example.org/a?x=1&y=2"), canonical("https://example.org/a?y=2&x=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.org/a",
        "data:text/html,x",
        "https://",
        "https:///a",
        "https://user@example.org/",
        "https://example.org@evil.example/",
        "https://exa mple.org/",
        "tg://resolve?domain=x",
        "example.org",
      })
  void whatIsNoWebAddressOrHidesWhereItLeadsIsRefused(String text) {
    assertTrue(Link.read(text).isEmpty(), text);
  }

  @Test
  void aTextWithWordsIsNotMeantAsALink() {
    assertTrue(Link.isMeantIn("https://example.org"));
    assertTrue(Link.isMeantIn("javascript:alert(1)"));
    assertFalse(Link.isMeantIn("Remember: breathe out longer than in"));
    assertFalse(Link.isMeantIn("see https://example.org for more"));
  }

  private static String canonical(String text) {
    return Link.read(text).orElseThrow().canonical();
  }
}
