package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there are forms. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class FormPagesTest {
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

  private Content.Asked opened(String path) throws InterruptedException {
    talks.bring(talks.command(talks.formed, "ana", path, Map.of()));
    return talks.form();
  }

  private Message pressed(Message message, String label) throws InterruptedException {
    talks.bring(talks.press(talks.formed, "ana", Talks.button(message, label)));
    return talks.hears();
  }

  private Content.Asked reopened(Message message, String label) throws InterruptedException {
    talks.bring(talks.press(talks.formed, "ana", Talks.button(message, label)));
    return talks.form();
  }

  private static Map<String, RawValue> firstPage(String day) {
    return Map.of(
        "title", Talks.typed("Walk"),
        "day", Talks.typed(day),
        "mood", Talks.typed("bad"),
        "note", Talks.typed("a hat"));
  }

  @Test
  void moreThanFiveQuestionsArePagesAndARestartBetweenThemLosesNothing()
      throws InterruptedException {
    Content.Asked first = opened("plan");
    assertEquals(5, first.entries().size());
    talks.bring(talks.submit("ana", first.form(), firstPage("2026-12-24")));
    Message next = talks.hears();
    assertTrue(next.text().plain().startsWith("Page 1 of 2 is noted."));
    assertEquals(List.of(), talks.effects());
    talks.restart();
    Content.Asked second = reopened(next, "Continue");
    assertEquals(List.of("zone"), second.entries().stream().map(Content.Entry::name).toList());
    talks.bring(talks.submit("ana", second.form(), Map.of("zone", Talks.typed("Europe/Berlin"))));
    assertEquals("Walk; 2026-12-24; BAD; -; a hat; Europe/Berlin", talks.words());
  }

  @Test
  void whatIsWrongIsSaidToThePersonAloneAndEditShowsWhatWasTyped() throws InterruptedException {
    Content.Asked first = opened("plan");
    talks.bring(talks.submit("ana", first.form(), firstPage("some day")));
    Post wrong = talks.said.nextPost();
    assertEquals(Action.Answer.EPHEMERAL, ((Target.Answer) wrong.target()).how());
    Message reason = ((Content.Said) wrong.content()).message();
    assertTrue(reason.text().plain().startsWith("Which day?\nPlease give a day"));
    Content.Asked again = reopened(reason, "Edit");
    assertEquals(Talks.typed("Walk"), again.entries().get(0).value());
    assertEquals(Talks.typed("some day"), again.entries().get(1).value());
    assertTrue(again.entries().get(1).hint().startsWith("Please give a day"));
    assertEquals(Talks.typed("bad"), again.entries().get(2).value());
    assertNull(again.entries().get(3).value());
    talks.bring(talks.submit("ana", again.form(), firstPage("2026-12-24")));
    Content.Asked second = reopened(talks.hears(), "Continue");
    talks.bring(talks.submit("ana", second.form(), Map.of()));
    assertEquals("Walk; 2026-12-24; BAD; -; a hat; -", talks.words());
  }

  @Test
  void aFormOfOnePageThatIsWrongIsShownAgainAsItWasTyped() throws InterruptedException {
    Content.Asked form = opened("picky");
    talks.bring(
        talks.submit(
            "ana", form.form(), Map.of("title", Talks.typed("no"), "note", Talks.typed("n"))));
    Message reason = talks.hears();
    assertEquals("What is it called?\nnot that", reason.text().plain());
    Content.Asked again = reopened(reason, "Edit");
    assertEquals(Talks.typed("no"), again.entries().get(0).value());
    assertEquals(Talks.typed("n"), again.entries().get(1).value());
    talks.bring(talks.submit("ana", again.form(), Map.of("title", Talks.typed("yes"))));
    assertEquals("yes", talks.words());
    assertEquals(List.of("yes"), talks.effects());
    talks.bring(talks.press(talks.formed, "ana", Talks.button(reason, "Edit")));
    assertTrue(talks.words().startsWith("This question is closed."));
  }

  @Test
  void anOptionThatIsNoneOfManyIsCorrectedInAForm() throws InterruptedException {
    talks.bring(talks.command(talks.formed, "ana", "brew", Map.of("tea", Talks.typed("a 1"))));
    Message reason = talks.hears();
    assertTrue(reason.text().plain().startsWith("Which tea?\nI found nothing"));
    Content.Asked form = reopened(reason, "Edit");
    assertEquals("Tea 1", form.entries().getFirst().choices().getFirst().label());
    talks.bring(talks.submit("ana", form.form(), Map.of("tea", Talks.typed("t12"))));
    assertEquals("brewed t12", talks.words());
  }

  @Test
  void nobodyElseSeesWhatSomebodyTyped() throws InterruptedException {
    Content.Asked first = opened("plan");
    talks.bring(talks.submit("ben", first.form(), firstPage("2026-12-24")));
    assertTrue(talks.words().startsWith("This question is closed."));
    talks.bring(talks.submit("ana", first.form(), firstPage("2026-12-24")));
    Message next = talks.hears();
    talks.bring(talks.press(talks.formed, "ben", Talks.button(next, "Continue")));
    assertTrue(talks.words().startsWith("This question is closed."));
  }

  @Test
  void whatWasTypedIsKeptForFifteenMinutes() throws InterruptedException {
    Content.Asked first = opened("plan");
    talks.bring(talks.submit("ana", first.form(), firstPage("2026-12-24")));
    Message next = talks.hears();
    talks.pass(Duration.ofMinutes(14));
    reopened(next, "Continue");
    talks.pass(Duration.ofMinutes(2));
    assertTrue(pressed(next, "Continue").text().plain().startsWith("This question is closed."));
    talks.dispatcher().forget();
    assertEquals(List.of(), talks.effects());
  }

  @Test
  void aCommandOnAMessageThatAsksKnowsTheMessageWhenTheFormComesBack() throws InterruptedException {
    Subject subject =
        new Subject(
            new MessageRef(new ChannelId(talks.formed.platform(), Talks.ROOM), "42"), null, "yes");
    talks.bring(talks.command(talks.formed, "ana", "quote", new Event.Named(Map.of()), subject));
    Content.Asked form = talks.form();
    talks.restart();
    talks.bring(talks.submit("ana", form.form(), Map.of("title", Talks.typed("wise"))));
    assertEquals("wise on 42: yes", talks.words());
  }

  @Test
  void aFileThatWasSentIsKeptWhileTheRestIsCorrected() throws InterruptedException {
    talks.bring(
        talks.command(
            talks.formed,
            "ana",
            "show",
            Map.of("picture", Pictures.sent(talks.formed, Pictures.LARGE))));
    Content.Asked form = reopened(talks.hears(), "Edit");
    assertTrue(form.entries().getFirst().required());
    talks.bring(
        talks.submit(
            "ana", form.form(), Map.of("picture", Pictures.sent(talks.formed, Pictures.PNG))));
    assertFalse(talks.hears().image() == null);
    assertEquals(List.of("PNG of 12 bytes"), talks.effects());
  }
}
