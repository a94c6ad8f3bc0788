package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.UserId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscordRendererTest {
  private static final Press PRESS = new Press("x.y", "1");
  private static final Image PICTURE =
      new Image(ImageType.PNG, Bytes.of(new byte[] {1, 2, 3}), "A cup of tea");

  @Test
  void aMessageWithEverythingBecomesOneBody() throws Exception {
    Message message =
        Message.of(
                Text.of("Hello ")
                    .plus(
                        Text.of(new Span.Mention(new UserId(DiscordPlatform.NAME, "42"), "anna"))))
            .with(
                new Card(
                    "A *title*", URI.create("https://x.example/"), Text.bold("body"), "by *ben*"))
            .with(
                Control.primary("Join", PRESS),
                Control.danger("Leave", new Press("x.z", "1")),
                new Control.LinkButton("Read", URI.create("https://x.example/")),
                new Control.OpenPrivateChat("Open"),
                new Control.Menu("Pick", List.of(new Control.Option("One", new Press("x.p", "1")))),
                Control.button("After", new Press("x.q", "1")));
    Snapshots.assertMatches("message", pretty(message));
  }

  @Test
  void anImageWithWordsAndControlsBecomesOneBody() throws Exception {
    Message message = Message.of("Look").with(PICTURE).with(Control.button("More", PRESS));
    Snapshots.assertMatches("image", pretty(message));
    assertEquals(PICTURE, DiscordRenderer.render(message).parts().getFirst().image());
  }

  @Test
  void anImageInACardHasItsDescriptionThere() throws Exception {
    Message message =
        Message.of("New")
            .with(PICTURE)
            .with(new Card("Tea", null, Text.of("How to make it"), "drinks"))
            .with(Control.button("More", PRESS));
    Snapshots.assertMatches("image-in-card", pretty(message));
  }

  @Test
  void anImageNeedsNoWords() throws Exception {
    assertEquals(1, bodies(Message.of(Text.EMPTY).with(PICTURE)).size());
  }

  @Test
  void anImageThatDiscordWouldNotTakeIsRefused() {
    Image large = new Image(ImageType.PNG, Bytes.of(new byte[DiscordLimits.FILE + 1]), "");
    assertThrows(Unrenderable.class, () -> DiscordRenderer.render(Message.of("m").with(large)));
  }

  @Test
  void anImageIsInTheFirstPartAndCardAndControlsAreInTheLast() throws Exception {
    Message message =
        Message.of("word ".repeat(900))
            .with(PICTURE)
            .with(new Card("Title", null, Text.EMPTY, ""))
            .with(Control.button("Go", PRESS));
    List<Payload> parts = DiscordRenderer.render(message).parts();
    assertEquals(4, parts.size());
    assertEquals(PICTURE, parts.getFirst().image());
    for (Payload part : parts.subList(0, 3)) {
      assertEquals(0, part.json().getArray("components").length());
    }
    assertTrue(parts.getLast().json().toString().contains("### Title"));
    assertTrue(parts.getLast().json().toString().contains(PRESS.encoded()));
  }

  @Test
  void theFirstPartAloneHasTheControls() throws Exception {
    Message message = Message.of("word ".repeat(900)).with(Control.button("Go", PRESS));
    DataObject alone = DiscordRenderer.render(message).firstAlone().json();
    assertEquals(1, alone.getArray("components").length());
  }

  @Test
  void wordsForAMessageThatIsOfComponentsBecomeComponents() throws Exception {
    Message message = Message.of("Look").with(PICTURE).with(Control.button("More", PRESS));
    Payload words = DiscordRenderer.render(message).parts().getFirst();
    Snapshots.assertMatches("words-of-components", words.ofComponents().json().toPrettyString());
  }

  @Test
  void aCardLongerThanAMessageGoesOnInTheNext() throws Exception {
    Message message =
        Message.of(Text.EMPTY)
            .with(new Card("Title", null, Text.of("word ".repeat(1500)), "print"))
            .with(Control.button("Go", PRESS));
    List<DataObject> bodies = bodies(message);
    assertEquals(2, bodies.size());
    assertTrue(bodies.getFirst().toString().contains("### Title"));
    assertTrue(bodies.getLast().toString().contains("-# print"));
    assertTrue(bodies.getLast().toString().contains(PRESS.encoded()));
  }

  @Test
  void fiveButtonsMakeARowAndFiveRowsAMessage() throws Exception {
    List<Control> twentyFive = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      twentyFive.add(Control.button("b", new Press("x.y", String.valueOf(i))));
    }
    assertEquals(
        5, bodies(Message.of("m").with(twentyFive)).getFirst().getArray("components").length());
    Message tooMany = Message.of("m").with(twentyFive).with(Control.button("b", PRESS));
    assertThrows(Unrenderable.class, () -> DiscordRenderer.render(tooMany));
  }

  @Test
  void aMessageWithoutWordsIsNotShown() {
    assertThrows(Unrenderable.class, () -> DiscordRenderer.render(Message.of(" ")));
  }

  @Test
  void aControlOverALimitIsRefusedWithoutItsWords() {
    Message message = Message.of("m").with(Control.button("secret".repeat(20), PRESS));
    Unrenderable refused = assertThrows(Unrenderable.class, () -> DiscordRenderer.render(message));
    assertEquals("a control that Discord does not show", refused.reason());
  }

  @Test
  void aFormBecomesAModal() throws Exception {
    Content.Asked form =
        new Content.Asked(
            "form:1",
            "Title",
            List.of(
                new Content.Entry(
                    "note",
                    "Note",
                    "",
                    new FieldKind.Words(300, true),
                    true,
                    new RawValue.Typed("so far"),
                    List.of()),
                new Content.Entry(
                    "rhythm",
                    "Rhythm",
                    "",
                    new FieldKind.Choice(List.of("daily", "weekly")),
                    false,
                    new RawValue.Typed("weekly"),
                    List.of(
                        new Suggestion("daily", "Every day"),
                        new Suggestion("weekly", "Every week"))),
                new Content.Entry(
                    "to",
                    "Who",
                    "",
                    new FieldKind.Person(),
                    true,
                    new RawValue.Account(new UserId(DiscordPlatform.NAME, "42"), "Ben", false),
                    List.of()),
                new Content.Entry(
                    "days", "Days", "", new FieldKind.WholeNumber(1, 30), false, null, List.of())));
    Snapshots.assertMatches("form", DiscordForms.render(form).toPrettyString());
  }

  @Test
  void eachKindOfQuestionHasItsComponent() throws Exception {
    Content.Asked form =
        new Content.Asked(
            "form:2",
            "Title",
            List.of(
                question("picture", new FieldKind.Image(1000), null, List.of()),
                question(
                    "where",
                    new FieldKind.Channel(),
                    new RawValue.Channel(DiscordDelivery.channel("7"), "tea"),
                    List.of()),
                question("day", new FieldKind.Date(), new RawValue.Typed("tomorrow"), List.of()),
                question(
                    "drink",
                    new FieldKind.Pick(),
                    new RawValue.Typed("tea"),
                    List.of(Suggestion.of("tea"), Suggestion.of("soup"))),
                question("zone", new FieldKind.Zone(), null, List.of())));
    Snapshots.assertMatches("form-of-each-kind", DiscordForms.render(form).toPrettyString());
  }

  private static Content.Entry question(
      String name, FieldKind kind, @Nullable RawValue value, List<Suggestion> choices) {
    return new Content.Entry(name, "The " + name, "About it", kind, false, value, choices);
  }

  private static String pretty(Message message) throws Unrenderable {
    return DataArray.fromCollection(bodies(message)).toPrettyString();
  }

  private static List<DataObject> bodies(Message message) throws Unrenderable {
    return DiscordRenderer.render(message).parts().stream().map(Payload::json).toList();
  }
}
