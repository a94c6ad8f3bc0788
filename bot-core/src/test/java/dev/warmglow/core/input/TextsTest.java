package dev.warmglow.core.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0000b", "\ud83d", "\ud83d\ud83d", "\ude00", "a\ude00b"})
  void whatNoDatabaseKeepsIsNotSoundAndIsMendedInNames(String text) {
    assertFalse(Texts.isSound(text));
    assertTrue(Texts.isSound(Texts.mended(text)));
    assertEquals(text.length(), Texts.mended(text).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0001", "\ud83d\ude00", "\uffff", "a\u200bb", "\r\n"})
  void everythingElseIsSoundAndStaysAsItIs(String text) {
    assertTrue(Texts.isSound(text));
    assertEquals(text, Texts.mended(text));
  }

  @Test
  void shorteningCutsNoPairInTwo() {
    assertEquals("abcde", Texts.shortened("abcde", 5));
    assertEquals("abcd…", Texts.shortened("abcdef", 5));
    assertEquals("abc…", Texts.shortened("abc\ud83d\ude00ef", 5));
    assertEquals("a…", Texts.shortened("a    bcdef", 5));
  }
}
