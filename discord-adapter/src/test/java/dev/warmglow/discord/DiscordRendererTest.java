package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
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
import org.junit.jupiter.api.Test;

class DiscordRendererTest {
  private static final Press PRESS = new Press("x.y", "1");

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
    Snapshots.assertMatches("message", pretty(DiscordRenderer.render(message)));
  }

  @Test
  void controlsAndCardAreOnTheLastPart() throws Exception {
    Message message =
        Message.of("word ".repeat(900))
            .with(new Card("Title", null, Text.EMPTY, ""))
            .with(Control.button("Go", PRESS));
    List<DataObject> bodies = DiscordRenderer.render(message);
    assertEquals(3, bodies.size());
    for (DataObject body : bodies.subList(0, 2)) {
      assertEquals(0, body.getArray("components").length());
      assertEquals(0, body.getArray("embeds").length());
    }
    assertEquals(1, bodies.getLast().getArray("components").length());
    assertEquals(1, bodies.getLast().getArray("embeds").length());
  }

  @Test
  void fiveButtonsMakeARowAndFiveRowsAMessage() throws Exception {
    List<Control> twentyFive = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      twentyFive.add(Control.button("b", new Press("x.y", String.valueOf(i))));
    }
    assertEquals(
        5,
        DiscordRenderer.render(Message.of("m").with(twentyFive))
            .getFirst()
            .getArray("components")
            .length());
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

  private static String pretty(List<DataObject> bodies) {
    return DataArray.fromCollection(bodies).toPrettyString();
  }
}
