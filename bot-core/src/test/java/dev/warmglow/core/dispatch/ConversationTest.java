package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there are no forms: one question after another. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class ConversationTest {
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
  void aFormIsAskedOneQuestionAfterAnotherAndARestartInBetweenLosesNothing()
      throws InterruptedException {
    talks.bring(talks.line("ana", "plan", ""));
    assertTrue(talks.words().startsWith("What is it called?"));
    talks.restart();
    talks.bring(talks.message("ana", "Walk"));
    Message day = talks.hears();
    assertEquals("Which day?", day.text().plain());
    assertEquals("Sunday, November 22, 2026", Talks.labels(day).getFirst());
    assertNotNull(day.prompt());
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(day, "Monday, November 23, 2026")));
    Message mood = talks.hears();
    assertEquals(List.of("Well", "Not well", "Back", "Cancel"), Talks.labels(mood));
    talks.bring(talks.message("ana", "not WELL"));
    assertTrue(talks.words().startsWith("How many?"));
    talks.bring(talks.line("ana", "skip", ""));
    assertTrue(talks.words().startsWith("Anything else?"));
    talks.bring(talks.message("ana", "bring a hat"));
    Message zone = talks.hears();
    assertEquals("Europe/Berlin", Talks.labels(zone).getFirst());
    assertTrue(Talks.labels(zone).contains("Skip"));
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(zone, "Skip")));

    assertEquals("Walk; 2026-11-23; BAD; -; bring a hat; -", talks.words());
    assertEquals(List.of("Walk; 2026-11-23; BAD; -; bring a hat; -"), talks.effects());
  }

  @Test
  void backAsksTheQuestionBeforeAgainAndTheFirstOneItself() throws InterruptedException {
    talks.bring(talks.line("ana", "plan", ""));
    talks.words();
    talks.bring(talks.line("ana", "back", ""));
    assertTrue(talks.words().startsWith("What is it called?"));
    talks.bring(talks.message("ana", "Walk"));
    Message day = talks.hears();
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(day, "Back")));
    assertTrue(talks.words().startsWith("What is it called?"));
    talks.bring(talks.message("ana", "Run"));
    talks.words();
    talks.bring(talks.message("ana", "2026-12-24"));
    talks.words();
    talks.bring(talks.message("ana", "well"));
    talks.words();
    talks.bring(talks.line("ana", "skip", ""));
    talks.words();
    talks.bring(talks.line("ana", "back", ""));
    assertTrue(talks.words().startsWith("How many?"));
    talks.bring(talks.message("ana", "3"));
    talks.words();
    talks.bring(talks.line("ana", "skip", ""));
    talks.words();
    talks.bring(talks.line("ana", "skip", ""));
    assertEquals("Run; 2026-12-24; GOOD; 3; -; -", talks.words());
  }

  @Test
  void whatCannotBeUnderstoodIsAskedAgainWithTheReasonAlsoWhenItNeedNotBeAnswered()
      throws InterruptedException {
    talks.bring(talks.line("ana", "plan", "Walk"));
    talks.words();
    talks.bring(talks.message("ana", "someday"));
    Message again = talks.hears();
    assertTrue(again.text().plain().startsWith("Please give a day"), again.text().plain());
    assertEquals("Sunday, November 22, 2026", Talks.labels(again).getFirst());
    talks.bring(talks.message("ana", "24.12.2026"));
    talks.words();
    talks.bring(talks.message("ana", "well"));
    talks.words();
    talks.bring(talks.message("ana", "a lot"));
    assertTrue(talks.words().startsWith("Please give a number in digits"));
  }

  @Test
  void aValueThatIsNoneOfManyIsAskedForAgainWithMatchesAndManyArePaged()
      throws InterruptedException {
    talks.bring(talks.line("ana", "brew", ""));
    Message first = talks.hears();
    assertEquals("Tea 0", Talks.labels(first).getFirst());
    assertEquals(List.of("More", "Cancel"), Talks.labels(first).subList(8, 10));
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(first, "More")));
    Message second = talks.hears();
    assertEquals("Tea 8", Talks.labels(second).getFirst());
    talks.bring(talks.message("ana", "tea 3"));
    assertEquals("brewed t3", talks.words());

    talks.bring(talks.line("ben", "brew", "a 1"));
    Message matches = talks.hears();
    assertTrue(matches.text().plain().startsWith("I found nothing that is called exactly that."));
    assertEquals("Tea 1", Talks.labels(matches).getFirst());
    assertTrue(Talks.labels(matches).contains("Tea 15"));
    talks.bring(talks.press(talks.spoken, "ben", Talks.button(matches, "Tea 12")));
    assertEquals("brewed t12", talks.words());
  }

  @Test
  void onlyWhoWasAskedCanAnswerAndOnlyWhatIsAskedNow() throws InterruptedException {
    talks.bring(talks.line("ana", "brew", ""));
    Message question = talks.hears();
    talks.bring(talks.press(talks.spoken, "ben", Talks.button(question, "Tea 0")));
    assertTrue(talks.words().startsWith("This question is closed."));
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(question, "Tea 0")));
    assertEquals("brewed t0", talks.words());
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(question, "Tea 1")));
    assertTrue(talks.words().startsWith("This question is closed."));
    assertEquals(List.of("brewed t0"), talks.effects());
  }

  @Test
  void anotherCommandInBetweenLeavesTheQuestionOpen() throws InterruptedException {
    talks.bring(talks.line("ana", "keep", ""));
    talks.words();
    talks.bring(talks.line("ana", "brew", "t1"));
    assertEquals("brewed t1", talks.words());
    talks.bring(talks.message("ana", "still here"));
    assertEquals("still here", talks.words());
  }

  @Test
  void cancelForgetsAllOfIt() throws InterruptedException {
    talks.bring(talks.line("ana", "plan", ""));
    talks.words();
    talks.bring(talks.line("ana", "cancel", ""));
    assertEquals("All right, I forgot about it.", talks.words());
    talks.bring(talks.message("ana", "Walk"));
    talks.pass(Duration.ofHours(1));
    talks.silence();
  }

  @Test
  void aQuestionEndsAfterFifteenMinutesAndThatIsSaidOnceWhereItWasAsked()
      throws InterruptedException {
    talks.bring(talks.line("ana", "plan", ""));
    talks.words();
    talks.pass(Duration.ofMinutes(14));
    talks.bring(talks.message("ana", "Walk"));
    Message day = talks.hears();
    talks.pass(Duration.ofMinutes(14));
    talks.silence();
    talks.restart();
    talks.pass(Duration.ofMinutes(2));
    Post end = talks.said.nextPost();
    assertEquals(
        new Target.Channel(new ChannelId(talks.spoken.platform(), Talks.ROOM)), end.target());
    talks.pass(Duration.ofMinutes(20));
    talks.restart();
    talks.bring(talks.message("ana", "2026-12-24"));
    talks.silence();
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(day, "Back")));
    assertTrue(talks.words().startsWith("This question is closed."));
    assertEquals(List.of(), talks.effects());
  }

  @Test
  void aConversationGoesOnWhereTheChannelMovedTo() throws InterruptedException {
    talks.bring(talks.line("ana", "keep", ""));
    talks.words();
    talks.drain();
    talks
        .dispatcher()
        .sink(talks.spoken.platform(), (_, _) -> {})
        .accept(
            List.of(
                new Event.ChannelMoved(
                    "moved",
                    talks.time.instant(),
                    new SpaceId(talks.spoken.platform(), "group"),
                    new SpaceId(talks.spoken.platform(), "group2"),
                    new ChannelId(talks.spoken.platform(), Talks.ROOM),
                    new ChannelId(talks.spoken.platform(), "room2"))));
    talks.pass(Duration.ofMinutes(16));
    assertEquals(
        new Target.Channel(new ChannelId(talks.spoken.platform(), "room2")),
        talks.said.nextPost().target());
  }

  @Test
  void aCommandOnAMessageNeedsOneAndKnowsItToTheEnd() throws InterruptedException {
    Subject subject =
        new Subject(
            new MessageRef(new ChannelId(talks.spoken.platform(), Talks.ROOM), "42"),
            null,
            "well said");
    talks.bring(talks.line("ana", "quote", "wise"));
    assertTrue(talks.words().startsWith("Please use this command in reply to"));
    Event.Line nothing = new Event.Line(List.of(), null);
    talks.bring(talks.command(talks.spoken, "ana", "look", nothing, subject));
    assertEquals("looked at 42: well said", talks.words());
    talks.bring(talks.command(talks.spoken, "ana", "quote", nothing, subject));
    assertTrue(talks.words().startsWith("What is it called?"));
    talks.restart();
    talks.bring(talks.message("ana", "wise"));
    assertEquals("wise on 42: well said", talks.words());
  }

  @Test
  void aPictureIsTakenFetchedAndShown() throws InterruptedException {
    talks.bring(talks.line("ana", "show", "here"));
    assertTrue(talks.words().startsWith("Which picture?"));
    talks.bring(talks.message("ana", "a house"));
    assertTrue(talks.words().startsWith("Please send a picture"));
    talks.bring(talks.message("ana", List.of(Pictures.sent(talks.spoken, Pictures.LARGE))));
    assertTrue(talks.words().startsWith("This picture is too large"));
    talks.bring(talks.message("ana", List.of(Pictures.sent(talks.spoken, Pictures.FAKE))));
    assertTrue(talks.words().startsWith("Please send a picture"));
    talks.bring(talks.message("ana", List.of(Pictures.lost(talks.spoken))));
    assertTrue(talks.words().startsWith("I could not get this picture"));
    talks.bring(talks.message("ana", List.of(Pictures.sent(talks.spoken, Pictures.PNG))));
    Message shown = talks.hears();
    assertEquals("look", shown.text().plain());
    assertNotNull(shown.image());
    assertEquals(List.of("PNG of 12 bytes"), talks.effects());
  }

  @Test
  void aChannelIsNamedByBeingThere() throws InterruptedException {
    talks.bring(talks.line("ana", "place", "over there"));
    Message question = talks.hears();
    assertFalse(question.controls().isEmpty());
    talks.bring(talks.message("ana", "somewhere"));
    assertTrue(talks.words().startsWith("Please name a channel"));
    talks.bring(talks.press(talks.spoken, "ana", Talks.button(question, "Here")));
    assertEquals(Talks.ROOM, talks.words());
    RawValue there = new RawValue.Channel(new ChannelId(talks.spoken.platform(), "other"), "other");
    talks.bring(talks.command(talks.spoken, "ana", "place", Map.of("where", there)));
    assertEquals("other", talks.words());
  }

  @Test
  void anAnswerThatTheHandlerRefusesIsAskedForAgainAndWhatHelpsNothingEndsIt()
      throws InterruptedException {
    talks.bring(talks.line("ana", "picky", "no"));
    assertTrue(talks.words().startsWith("Anything else?"));
    talks.bring(talks.line("ana", "skip", ""));
    String again = talks.words();
    assertTrue(again.startsWith("not that\nWhat is it called?"), again);
    talks.bring(talks.message("ana", "never"));
    assertEquals("not here", talks.words());
    talks.bring(talks.message("ana", "yes"));
    talks.silence();
    assertEquals(List.of(), talks.effects());
  }
}
