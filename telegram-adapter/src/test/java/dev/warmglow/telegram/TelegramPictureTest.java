package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Seen;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages with a picture: sent, and changed to and from one. */
final class TelegramPictureTest {
  private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0};
  private static final byte[] WEBP = {'R', 'I', 'F', 'F', 1, 0, 0, 0, 'W', 'E', 'B', 'P'};
  private static final Control.Button MORE = Control.button("More", new Press("demo.more", ""));
  private static final String LONG = "word ".repeat(300).strip();

  private final Harbor harbor;

  TelegramPictureTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void wordsAndButtonsAreBelowThePhoto() {
    Harbor.delivered(
        harbor.say(Message.of(Text.bold("The harbor")).with(photo("a ship")).with(MORE)));
    Seen.MessageView shown = harbor.newest("Harbor");
    assertEquals("The harbor", shown.text());
    assertEquals(1, shown.controls().size());
    assertArrayEquals(
        Pictures.png(), harbor.people.download("anna", shown.files().getFirst().id()));
    assertEquals(1, harbor.telegram.messages("Harbor").stream().filter(this::isFromBot).count());
  }

  @Test
  void whatItShowsStandsInForNoWords() {
    Harbor.delivered(harbor.say(Message.of("").with(photo("a ship"))));
    assertEquals("a ship", harbor.newest("Harbor").text());
    Harbor.delivered(harbor.say(Message.of("").with(photo(""))));
    assertEquals("", harbor.newest("Harbor").text());
    assertEquals(1, harbor.newest("Harbor").files().size());
  }

  @Test
  void wordsTooLongForACaptionComeBehindItWithTheButtons() {
    MessageRef posted =
        Harbor.delivered(harbor.say(Message.of(LONG).with(photo("a ship")).with(MORE)));
    List<Seen.MessageView> shown = harbor.telegram.messages("Harbor");
    Seen.MessageView picture = shown.get(shown.size() - 2);
    assertEquals(1, picture.files().size());
    assertEquals(List.of(), picture.controls());
    assertEquals(LONG, shown.getLast().text());
    assertEquals(1, shown.getLast().controls().size());
    assertEquals(posted.nativeId(), shown.getLast().id());
  }

  @Test
  void aCaptionOfExactlyTheLimitIsOneMessageAndOneMoreIsTwo() {
    harbor.say(Message.of("x".repeat(1_024)).with(photo("")));
    assertEquals(1, harbor.newest("Harbor").files().size());
    harbor.say(Message.of("x".repeat(1_025)).with(photo("")));
    assertEquals(0, harbor.newest("Harbor").files().size());
  }

  @Test
  void whatMovesIsAnAnimation() {
    Harbor.delivered(harbor.say(Message.of("wave").with(image(ImageType.GIF, GIF))));
    assertEquals(1, harbor.calls("sendAnimation").size());
    assertEquals("wave", harbor.newest("Harbor").text());
  }

  @Test
  void whatTelegramTakesForNoPhotoIsAFile() {
    Harbor.delivered(harbor.say(Message.of("a ship").with(image(ImageType.WEBP, WEBP)).with(MORE)));
    assertEquals("image.webp", harbor.newest("Harbor").files().getFirst().name());
    assertEquals("a ship", harbor.newest("Harbor").text());
    assertEquals(1, harbor.newest("Harbor").controls().size());
  }

  @Test
  void anAnswerWithAPictureRepliesToTheCommand() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/map@warmglow_bot");
    harbor.answer(command.replyTo(), Answer.PUBLIC, Message.of("here").with(photo("")));
    assertEquals(
        ReplyHandle.of(command.replyTo()).message() + "", harbor.newest("Harbor").replyTo());
  }

  @Test
  void anEditAddsAPictureInPlace() {
    MessageRef words = Harbor.delivered(harbor.say(Message.of("soon").with(MORE)));
    Delivery edited = edit(words, Message.of("now").with(photo("")).with(MORE));
    assertEquals(words, Harbor.delivered(edited));
    assertEquals("now", harbor.newest("Harbor").text());
    assertEquals(1, harbor.newest("Harbor").files().size());
    assertEquals(1, harbor.newest("Harbor").controls().size());
  }

  @Test
  void anEditChangesAPictureToAnAnimationInPlace() {
    MessageRef picture = Harbor.delivered(harbor.say(Message.of("one").with(photo(""))));
    Delivery edited = edit(picture, Message.of("two").with(image(ImageType.GIF, GIF)));
    assertEquals(picture, Harbor.delivered(edited));
    assertTrue(harbor.newest("Harbor").raw().contains("animation"));
  }

  @Test
  void anEditToWhatIsNoPhotoMakesItAFile() {
    MessageRef words = Harbor.delivered(harbor.say(Message.of("one")));
    Harbor.delivered(edit(words, Message.of("two").with(image(ImageType.WEBP, WEBP))));
    assertEquals("image.webp", harbor.newest("Harbor").files().getFirst().name());
  }

  @Test
  void anEditThatTakesThePictureAwayPostsAnotherMessageAndNamesIt() {
    MessageRef picture = Harbor.delivered(harbor.say(Message.of("one").with(photo(""))));
    MessageRef words = Harbor.delivered(edit(picture, Message.of("two").with(MORE)));
    assertNotEquals(picture, words);
    Seen.MessageView shown = harbor.newest("Harbor");
    assertEquals(words.nativeId(), shown.id());
    assertEquals("two", shown.text());
    assertEquals(List.of(), shown.files());
    assertTrue(
        harbor.telegram.messages("Harbor").stream()
            .noneMatch(message -> message.id().equals(picture.nativeId())));
  }

  @Test
  void aPressedPictureChangesToo() throws InterruptedException {
    Harbor.delivered(harbor.say(Message.of("one").with(photo("")).with(MORE)));
    Event.ActionPressed press = harbor.press("Harbor");
    Harbor.delivered(
        harbor.answer(press.replyTo(), Answer.UPDATE, Message.of("two").with(photo(""))));
    assertEquals("two", harbor.newest("Harbor").text());
  }

  @Test
  void anEditThatDoesNotFitOneMessageIsRefusedInWords() {
    MessageRef words = Harbor.delivered(harbor.say(Message.of("one")));
    assertInstanceOf(Delivery.Rejected.class, edit(words, Message.of(LONG).with(photo("a ship"))));
    assertEquals("one", harbor.newest("Harbor").text());
  }

  private boolean isFromBot(Seen.MessageView message) {
    return message.author().equals(harbor.telegram.botUsername());
  }

  private Delivery edit(MessageRef message, Message to) {
    return harbor.send(new Target.Posted(message), new Content.Said(to));
  }

  private static Image photo(String alt) {
    return new Image(ImageType.PNG, Bytes.of(Pictures.png()), alt);
  }

  private static Image image(ImageType type, byte[] content) {
    return new Image(type, Bytes.of(Arrays.copyOf(content, 64)), "");
  }
}
