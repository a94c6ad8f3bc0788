package dev.warmglow.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.dispatch.HostileStrings;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.checkin.CheckinFeature;
import dev.warmglow.feature.kindness.KindnessFeature;
import dev.warmglow.feature.resource.ResourceFeature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people write is read back as they wrote it, or is refused in words. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class NaughtyWordsTest extends StoreContract {
  /** Read as a link, and refused or kept as one. */
  private static final Pattern LINK = Pattern.compile("\\s*[a-zA-Z][a-zA-Z0-9+.-]*:");

  @TempDir Path temporary;
  private Stage stage;
  private Someone ana;
  private Someone ben;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.addAll(List.of("checkin", "kindness", "resource"));
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    stage
        .play(
            new KindnessFeature(
                stage.directory(), stage.keys(), stage.outbox(), stage.jobs(), stage.clock()))
        .play(new CheckinFeature(stage.directory(), stage.keys(), stage.outbox(), stage.jobs()))
        .play(new ResourceFeature(stage.directory()));
    ana = stage.moderator("Ana");
    ben = stage.member("Ben");
  }

  @Test
  void aThankYouIsReadAsItWasWritten() {
    int kept = 0;
    for (String words : HostileStrings.all()) {
      stage.pass(Duration.ofDays(7));
      int before = stage.channel().size();
      if (isTaken(words, 1000, () -> ana.says("thanks", "person", ben, "message", words))) {
        Message note = stage.channel().get(before);
        assertEquals(words, quoteIn(ben.presses(note, "Open")));
        kept++;
      }
    }
    assertTrue(kept > 200, () -> "hardly anything was kept");
  }

  @Test
  void aResourceIsReadAsItWasWritten() {
    int number = 0;
    for (String words : HostileStrings.all()) {
      String title = "number" + ++number;
      stage.pass(Duration.ofSeconds(1));
      if (!LINK.matcher(words).lookingAt()
          && isTaken(
              words, 1500, () -> ana.says("resource add", "title", title, "content", words))) {
        Message found = ana.says("resource find", "query", title);
        Message shared = ana.presses(found, "Share 1");
        assertEquals(words, Objects.requireNonNull(shared.card()).body().plain());
      }
    }
  }

  /** Whether it was taken; what is refused is refused for a reason that is in the words. */
  private static boolean isTaken(String words, int most, Runnable saying) {
    boolean takeable = Texts.isSound(words) && !words.isBlank() && words.length() <= most;
    try {
      saying.run();
    } catch (Refusal | IllegalStateException refused) {
      assertTrue(!takeable, () -> words + " was refused: " + refused);
      return false;
    }
    assertTrue(takeable, () -> "taken: " + words);
    return true;
  }

  private static String quoteIn(Message message) {
    return message.text().spans().stream()
        .filter(Span.Quote.class::isInstance)
        .map(span -> ((Span.Quote) span).text())
        .reduce((a, b) -> a + b)
        .orElse("");
  }
}
