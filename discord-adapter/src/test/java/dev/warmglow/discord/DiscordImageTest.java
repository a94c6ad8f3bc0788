package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images and cards as they come, change and go, on a local Discord. */
class DiscordImageTest {
  private static final byte[] PIXELS = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static final Image PICTURE = new Image(ImageType.PNG, Bytes.of(PIXELS), "A cup of tea");
  private static final Card CARD = new Card("Tea", null, Text.of("How to make it"), "drinks");
  private static final Press PRESS = new Press("tea.more", "1");

  private static Harbor harbor;
  private long before;

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
    harbor.platform().publish(Catalogs.sample());
  }

  @AfterAll
  static void disconnect() {
    harbor.close();
  }

  @BeforeEach
  void startReadingHere() {
    harbor.discord.limitsTimes(20);
    harbor.events.clear();
    before = harbor.people.log().newest();
  }

  @Test
  void aPostHasWordsImageAndControlsInOneMessage() throws Exception {
    Harbor.delivered(
        harbor.post(
            Harbor.GENERAL, Message.of("Look").with(PICTURE).with(Control.button("More", PRESS))));
    Seen.MessageView shown = message(Seen.Kind.MESSAGE);
    assertTrue(shown.text().startsWith("Look"));
    assertEquals("More", shown.controls().getFirst().label());
    assertTrue(shown.raw().contains("A cup of tea"), "what it shows, in words");
    assertArrayEquals(PIXELS, harbor.people.download("anna", shown.files().getFirst().id()));
  }

  @Test
  void anAnswerHasItsImage() throws Exception {
    harbor.answer(thanks(), Answer.EPHEMERAL, Message.of("For you").with(PICTURE));
    assertEquals(1, message(Seen.Kind.MESSAGE).files().size());
  }

  @Test
  void anAnswerThatWasPutOffHasItsImage() throws Exception {
    Event.CommandInvoked event = thanks();
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.PUBLIC));
    harbor.answer(event, Answer.PUBLIC, Message.of("Late").with(PICTURE).with(CARD));
    assertEquals(1, message(Seen.Kind.MESSAGE).files().size());
  }

  @Test
  void aLongAnswerHasItsImageOnceAndItsCardAtTheEnd() throws Exception {
    harbor.answer(
        thanks(), Answer.PUBLIC, Message.of("palm ".repeat(900)).with(PICTURE).with(CARD));
    harbor.sees(before, line -> Harbor.text(line).contains("How to make it"));
    List<Seen.MessageView> shown =
        harbor.people.log().after(before).stream()
            .filter(line -> line.kind() == Seen.Kind.MESSAGE)
            .map(line -> Harbor.there(line.message()))
            .toList();
    assertEquals(4, shown.size());
    assertEquals(1, shown.getFirst().files().size());
    assertEquals(1, shown.stream().mapToInt(each -> each.files().size()).sum());
  }

  @Test
  void aPostedMessageGetsAnImageAndLosesIt() throws Exception {
    Target posted = posted(Message.of("first"));
    change(posted, Message.of("second").with(PICTURE));
    assertEquals(1, message(Seen.Kind.EDIT).files().size());
    startReadingHere();
    change(posted, Message.of("third"));
    assertEquals(0, message(Seen.Kind.EDIT).files().size());
  }

  @Test
  void wordsBecomeACardAndACardBecomesWordsAndAnImage() throws Exception {
    Target posted = posted(Message.of("words"));
    change(posted, Message.of("see").with(CARD));
    assertEquals("see\nTea\nHow to make it\ndrinks", message(Seen.Kind.EDIT).text());
    startReadingHere();
    change(posted, Message.of("words again").with(PICTURE).with(Control.button("More", PRESS)));
    Seen.MessageView shown = message(Seen.Kind.EDIT);
    assertTrue(shown.text().startsWith("words again"));
    assertEquals(1, shown.files().size());
    assertEquals(1, shown.controls().size());
  }

  @Test
  void aPressOnACardMakesWordsOfIt() throws Exception {
    posted(Message.of(Text.EMPTY).with(CARD).with(Control.button("More", PRESS)));
    Event.ActionPressed pressed = pressed();
    harbor.answer(pressed, Answer.UPDATE, Message.of("gone"));
    assertEquals("gone", message(Seen.Kind.EDIT).text());
  }

  @Test
  void aPressOnACardThatWasPutOffMakesWordsOfIt() throws Exception {
    posted(Message.of(Text.EMPTY).with(CARD).with(Control.button("More", PRESS)));
    Event.ActionPressed pressed = pressed();
    assertTrue(harbor.platform().acknowledge(pressed.replyTo(), Answer.UPDATE));
    Harbor.delivered(harbor.answer(pressed, Answer.UPDATE, Message.of("gone").with(PICTURE)));
    assertEquals(1, message(Seen.Kind.EDIT).files().size());
  }

  private Event.CommandInvoked thanks() throws InterruptedException {
    harbor.people.command("anna", Harbor.GENERAL, "thanks", Map.of("to", "ben"));
    return harbor.event(Event.CommandInvoked.class);
  }

  private Event.ActionPressed pressed() throws InterruptedException {
    harbor.people.press("anna", Harbor.GENERAL, message(Seen.Kind.MESSAGE).id(), PRESS.encoded());
    return harbor.event(Event.ActionPressed.class);
  }

  private static Target posted(Message message) {
    return new Target.Posted(
        Harbor.there(Harbor.delivered(harbor.post(Harbor.GENERAL, message)).message()));
  }

  private static void change(Target posted, Message message) {
    Harbor.delivered(harbor.send(harbor.key(), posted, new Content.Said(message), 1));
  }

  private Seen.MessageView message(Seen.Kind kind) throws InterruptedException {
    return Harbor.there(harbor.sees(before, line -> line.kind() == kind).message());
  }
}
