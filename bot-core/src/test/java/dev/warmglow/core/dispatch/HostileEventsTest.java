package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody was offered changes nothing, stops nothing, and is answered with one sentence. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class HostileEventsTest {
  private static final String BROKEN = "\ud83d lone \udc00 \u0000";

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

  private void changesNothing(Event.FromPerson... events) throws InterruptedException {
    for (Event.FromPerson event : events) {
      // One person each, so that none of them asks for too much at once.
      talks.bring(event);
      String answer = talks.words();
      assertTrue(answer.length() > 10 && !answer.contains("went wrong"), answer);
      talks.silence();
    }
    assertEquals(List.of(), talks.effects());
    talks.bring(talks.command(talks.formed, "zoe", "brew", Map.of("tea", Talks.typed("t1"))));
    assertEquals("brewed t1", talks.words());
  }

  @Test
  void commandsThatNobodyDeclared() throws InterruptedException {
    changesNothing(
        talks.command(talks.formed, "a", "", Map.of()),
        talks.command(talks.formed, "b", "drop table inbox", Map.of()),
        talks.command(talks.formed, "c", BROKEN, Map.of()),
        talks.command(talks.formed, "d", "x".repeat(10_000), Map.of()),
        talks.line("e", "plan plan", "plan"),
        talks.line("f", "skip", ""),
        talks.line("g", "back", ""),
        talks.line("h", "cancel", ""));
  }

  @Test
  void pressesThatNobodyOffered() throws InterruptedException {
    int person = 0;
    for (String press :
        List.of(
            "",
            "no colon",
            ":",
            "unknown.action:1",
            "asking.press:not a number",
            "asking.press:",
            "~:unknown",
            "core.run:",
            "core.run:unknown",
            "core.form:",
            "core.form:plan",
            "core.form:plan#x.0",
            "core.form:plan#x.99",
            "core.form:plan#x.9999999999",
            "core.form:#.",
            "core.pick:",
            "core.pick:tea=",
            "core.pick:tea",
            "core.more:tea=99999999999",
            "core.more:tea=-1",
            "core.skip:tea",
            "core.back:tea",
            "core.here:where",
            "core.menu:x=1",
            "core.menu:",
            "core.cancel:",
            BROKEN)) {
      talks.bring(talks.press(talks.formed, "person" + person++, press));
      String answer = talks.words();
      assertTrue(answer.length() > 10 && !answer.contains("went wrong"), press + ": " + answer);
      talks.bring(talks.press(talks.spoken, "person" + person++, press));
      assertFalse(talks.words().contains("went wrong"), press);
    }
    assertEquals(List.of(), talks.effects());
  }

  @Test
  void formsThatNobodyShowed() throws InterruptedException {
    changesNothing(
        talks.submit("a", "", Map.of()),
        talks.submit("b", "unknown", Map.of()),
        talks.submit("c", "plan#", Map.of()),
        talks.submit("d", "plan#unknown.0", Map.of()),
        talks.submit("e", "plan#unknown.-1", Map.of()),
        talks.submit("f", BROKEN, Map.of("title", Talks.typed("x"))),
        talks.submit("g", "picky", Map.of()),
        talks.submit("h", "picky", Map.of("other", Talks.typed("x"))),
        talks.submit("i", "picky", Map.of("title", Talks.typed(BROKEN))),
        talks.submit("j", "picky", Map.of("title", Pictures.lost(talks.formed))),
        talks.submit("k", "plan", Map.of("title", Talks.typed("a page that is not the last"))),
        talks.submit("l", "show", Map.of("picture", Talks.typed("no file"))));
  }

  @Test
  void aPageThatDoesNotExistIsNotShown() throws InterruptedException {
    talks.bring(talks.command(talks.formed, "ana", "plan", Map.of()));
    Content.Asked form = talks.form();
    String beyond = form.form().replaceFirst("\\.0$", ".7");
    talks.bring(talks.press(talks.formed, "ana", "core.form:" + beyond));
    assertTrue(talks.words().startsWith("This button is from an earlier time."));
    talks.bring(talks.submit("ana", beyond, Map.of("title", Talks.typed("x"))));
    Message answer = talks.hears();
    assertTrue(answer.text().plain().contains("This is still missing."), answer.text().plain());
    assertEquals(List.of(), talks.effects());
  }

  @Test
  void whatComesTwiceOrTooLateIsDoneOnce() throws InterruptedException {
    talks.bring(talks.command(talks.formed, "ana", "picky", Map.of()));
    Content.Asked form = talks.form();
    Event.FormSubmitted sent =
        talks.submit("ana", form.form(), Map.of("title", Talks.typed("once")));
    talks.bring(sent, sent);
    assertEquals("once", talks.words());
    talks.bring(sent);
    talks.silence();
    assertEquals(List.of("once"), talks.effects());
  }

  @Test
  void answersThatArriveBeforeTheirQuestionAreChatter() throws InterruptedException {
    Event.MessageReceived early = talks.message("ana", "t1");
    Event.CommandInvoked late = talks.line("ana", "brew", "");
    talks.bring(early, late);
    assertTrue(talks.words().startsWith("Which tea?"));
    talks.bring(early);
    assertEquals("brewed t1", talks.words());
    talks.bring(early, late);
    talks.silence();
    assertEquals(List.of("brewed t1"), talks.effects());
  }

  @Test
  void brokenCharactersAreRefusedAndBrokenNamesAreMended() throws InterruptedException {
    talks.bring(talks.command(talks.spoken, "ana", "keep", Map.of("note", Talks.typed(BROKEN))));
    assertTrue(talks.words().startsWith("There are characters in this that I cannot keep"));
    talks.bring(talks.message("ana", "whole"));
    assertEquals("whole", talks.words());
    RawValue.Account broken =
        new RawValue.Account(talks.caller(talks.spoken, "x").user(), BROKEN, false);
    assertEquals("\ufffd lone \ufffd \ufffd", broken.name());
  }
}
