package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text is data: what people write is stored and read back as they wrote it, or refused. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class HostileTextTest {
  private static final int MOST = 4000;

  @TempDir private Path data;
  @TempDir private Path keys;
  private Talks talks;
  private int people;

  @BeforeEach
  void open() {
    talks = new Talks(data, keys);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void thereAreMoreThanFiveHundredStrings() {
    assertTrue(HostileStrings.all().size() > 500, HostileStrings.all().size() + " strings");
    assertTrue(HostileStrings.all().stream().anyMatch(text -> !Texts.isSound(text)));
  }

  @Test
  void everyStringGoesThroughAFormUnchangedOrIsRefused() throws InterruptedException {
    List<String> kept = new ArrayList<>();
    for (String text : HostileStrings.all()) {
      talks.bring(talks.submit(somebody(), "keep", Map.of("note", Talks.typed(text))));
      judge(text, talks.hears(), kept);
    }
    assertEquals(kept.stream().sorted().toList(), talks.effects().stream().sorted().toList());
  }

  @Test
  void everyStringGoesThroughAConversationAndARestartUnchangedOrIsRefused()
      throws InterruptedException {
    List<String> kept = new ArrayList<>();
    for (String text : HostileStrings.all()) {
      String who = somebody();
      talks.bring(talks.line(who, "picky", ""));
      talks.words();
      if (text.length() > 100 || text.isBlank() || !Texts.isSound(text)) {
        continue;
      }
      talks.bring(talks.message(who, text));
      talks.words();
      talks.bring(talks.line(who, "skip", ""));
      assertEquals(text, talks.words());
      kept.add(text);
    }
    assertTrue(kept.size() > 300, kept.size() + " strings");
    assertEquals(kept.stream().sorted().toList(), talks.effects().stream().sorted().toList());
  }

  @Test
  void everyStringIsFilledInAgainAsItWasTyped() throws InterruptedException {
    for (String text : HostileStrings.all()) {
      String who = somebody();
      talks.bring(
          talks.submit(
              who, "picky", Map.of("title", Talks.typed("no"), "note", Talks.typed(text))));
      Message reason = talks.hears();
      talks.bring(talks.press(talks.formed, who, Talks.button(reason, "Edit")));
      Content.Asked form = talks.form();
      if (Texts.isSound(text) && !text.isEmpty()) {
        assertEquals(Talks.typed(text), form.entries().get(1).value());
      }
    }
    assertEquals(List.of(), talks.effects());
  }

  private static void judge(String text, Message answer, List<String> kept) {
    String words = answer.text().plain();
    if (!Texts.isSound(text)) {
      assertTrue(words.contains("There are characters in this that I cannot keep"), words);
    } else if (text.isEmpty()) {
      // No answer, which is fine for what need not be answered.
      assertEquals("", words);
      kept.add("");
    } else if (text.isBlank()) {
      assertTrue(words.contains("I need a few words here."), words);
    } else if (text.length() > MOST) {
      assertTrue(words.contains("That is longer than I can take."), words);
    } else {
      assertEquals(text, words);
      kept.add(text);
    }
  }

  /** Somebody new each time, so that nobody asks for too much at once. */
  private String somebody() {
    return "person" + people++;
  }
}
