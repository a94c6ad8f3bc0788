package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who speaks in the name of the group, and what a client says by itself there. */
final class HiddenAdministratorTest {
  /** The group's own name is also who speaks. */
  private static final String THE_GROUP = "group";

  @TempDir private Path data;
  @TempDir private Path keys;
  private Talks talks;

  @BeforeEach
  void open() {
    talks = new Talks(data, keys);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void onlyTheGroupItselfIsAnonymous() {
    assertTrue(talks.caller(talks.spoken, THE_GROUP).isAnonymous());
    assertFalse(talks.caller(talks.spoken, "ana").isAnonymous());
  }

  @Test
  void whatIsAboutAPersonIsNotDoneForNobody() throws InterruptedException {
    talks.bring(talks.line(THE_GROUP, "brew", "Assam"));
    assertTrue(talks.words().startsWith("You are writing anonymously"));
    assertEquals(List.of(), talks.effects());
  }

  @Test
  void whatIsForModeratorsIsDecidedByWhatTheyMay() throws InterruptedException {
    talks.bring(talks.line(THE_GROUP, "guarded", "Assam"));
    assertEquals("This is for moderators. Please ask one of them.", talks.words());
  }

  @Test
  void startInAGroupIsAnsweredWithWhatToDoNext() throws InterruptedException {
    talks.bring(talks.line("ana", "start", ""));
    assertTrue(talks.words().startsWith("Hello! I am here."));
  }
}
