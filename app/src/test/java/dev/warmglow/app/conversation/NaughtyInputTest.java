package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.core.dispatch.HostileStrings;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people write into any field: they get an answer, nobody is called who was not meant, and
 * the platform refuses nothing of what the bot says about it.
 */
class NaughtyInputTest {
  private static final String DISCORD = Conversations.DISCORD;
  private static final String TELEGRAM = Conversations.TELEGRAM;
  private static final int AT_ONCE = 2;
  private static final List<Forms.Question> RESOURCE =
      List.of(
          new Forms.Question("title", "What is it called", "A title"),
          new Forms.Question("content", "A link, or the text", "A text"),
          new Forms.Question("tags", "Words to find it by", "tag"));
  private static final List<Forms.Question> CHECKIN =
      List.of(
          new Forms.Question("question", "What should it ask", "How are you?"),
          new Forms.Question("time", "what time", "18:30"));

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void everyTextFieldTakesItOrSaysWhyNot(String platform, @TempDir Path directory)
      throws Exception {
    try (Stage stage = Stage.openUnpaced(directory)) {
      everyTextField(stage, platform);
    }
  }

  private static void everyTextField(Stage stage, String platform) throws Exception {
    PersonSide side = stage.side(platform);
    // A form cannot be put off as other answers are: the bot should not be asked for one cold.
    stage.group(platform).member("mara").met();
    long before = side.log().newest();
    try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> conversations = new ArrayList<>();
      for (String words : HostileStrings.all()) {
        Group group = stage.group(platform);
        conversations.add(people.submit(() -> converse(group, words)));
      }
      try {
        for (Future<?> conversation : conversations) {
          conversation.get();
        }
      } finally {
        people.shutdownNow();
      }
    }
    List<Seen> seen = side.log().after(before);
    assertEquals(List.of(), seen.stream().filter(l -> l.kind() == Seen.Kind.FAILED).toList());
    assertEquals(List.of(), seen.stream().filter(NaughtyInputTest::callsOlga).toList());
    assertEquals(List.of(), stage.refusals(platform));
  }

  /** Olga has no part in anything. */
  private static boolean callsOlga(Seen line) {
    return line.message() != null
        && line.message().pinged().stream().anyMatch(person -> person.startsWith("olga"));
  }

  private static Void converse(Group group, String words) throws InterruptedException {
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");
    if (anna.canRun("thanks", "person", ben.mention(), "message", words)) {
      anna.hears("");
    }
    if (anna.canRun("resource find", "query", words)) {
      anna.hears("");
    }
    ben.runs("resource add");
    ben.fillsOrElse(words, RESOURCE);
    Actor mara = group.member("mara");
    mara.runs("checkin start");
    mara.fillsOrElse(words, CHECKIN);
    return null;
  }
}
