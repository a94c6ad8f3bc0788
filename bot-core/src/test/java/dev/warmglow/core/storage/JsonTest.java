package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.dispatch.HostileStrings;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.event.Subject;
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
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Platform HERE = new Platform("here");
  private static final UserId ANNA = new UserId(HERE, "7");
  private static final ChannelId ROOM = new ChannelId(HERE, "9");
  private static final ReplyTo REPLY = new ReplyTo(ROOM, "secret");
  private static final Caller CALLER =
      new Caller(ANNA, "Anna", "anna", new SpaceId(HERE, "1"), ROOM, Locale.GERMAN, null);
  private static final Instant NOW = Instant.parse("2026-11-01T10:15:30.123456Z");

  @Test
  void everyEventOfAPersonReadsBackAsItWasWritten() {
    for (Event event :
        List.of(
            new Event.CommandInvoked(
                "k",
                NOW,
                CALLER,
                REPLY,
                "thanks",
                new Event.Named(Map.of("person", new RawValue.Account(ANNA, "Anna", false))),
                null),
            new Event.CommandInvoked(
                "k",
                NOW,
                CALLER,
                REPLY,
                "thanks",
                new Event.Line(
                    List.of(new RawValue.Handle("bo"), new RawValue.Typed(" \u0000\n\"x")), null),
                new Subject(
                    new MessageRef(ROOM, "7"),
                    new RawValue.Account(ANNA, "Anna", false),
                    "what was said")),
            new Event.ActionPressed("k", NOW, CALLER, REPLY, "a.b:c", null))) {
      assertEquals(event, Json.read(Json.write(event), Event.class));
    }
  }

  @Test
  void everyKindOfMessageReadsBackAsItWasWritten() {
    Content said =
        new Content.Said(
            Message.of(
                    Text.of(
                        new Span.Plain("a"),
                        new Span.Styled(Span.Style.BOLD, "b"),
                        new Span.Link("c", URI.create("https://example.org/")),
                        new Span.Mention(ANNA, "Anna"),
                        new Span.Time(NOW, Span.Time.Form.DATE),
                        new Span.Quote("q")))
                .with(
                    Control.primary("go", new Press("x.y", "1")),
                    new Control.LinkButton("l", URI.create("https://example.org/")),
                    new Control.OpenPrivateChat("p"),
                    new Control.Menu("m", List.of(new Control.Option("o", new Press("x.y", "2")))))
                .with(new Image(ImageType.PNG, Bytes.of(new byte[] {1, -1}), "alt"))
                .with(new Card("t", null, Text.of("body"), "foot"))
                .expecting(new Message.Prompt("...")));
    assertEquals(said, Json.read(Json.write(said), Content.class));
    Content asked =
        new Content.Asked(
            "f",
            "t",
            List.of(
                new Content.Entry(
                    "n",
                    "l",
                    "hint",
                    new FieldKind.Choice(List.of("a")),
                    true,
                    new RawValue.Typed("a"),
                    List.of(new Suggestion("a", "A"))),
                new Content.Entry(
                    "i",
                    "l",
                    "",
                    new FieldKind.Image(9),
                    true,
                    new RawValue.File(new FileId(HERE, "f"), "image/png", 3, null),
                    List.of())));
    assertEquals(asked, Json.read(Json.write(asked), Content.class));
    Target answer = new Target.Answer(REPLY, ANNA, Action.Answer.PRIVATE);
    assertEquals(answer, Json.read(Json.write(answer), Target.class));
  }

  @Test
  void everyStringReadsBackAsItWasWrittenThroughUtf8() {
    for (String text : HostileStrings.all()) {
      String json = Json.write(new RawValue.Typed(text));
      byte[] stored = json.getBytes(StandardCharsets.UTF_8);
      assertEquals(
          new RawValue.Typed(text),
          Json.read(new String(stored, StandardCharsets.UTF_8), RawValue.class));
    }
  }

  @Test
  void whatCannotBeReadIsRefusedWithoutQuotingIt() {
    String hostile = "{\"is\":\"plain\",\"text\":\"my secret\",\"more\":1}";
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Json.read(hostile, Span.class));
    assertFalse(String.valueOf(refused).contains("secret"));
    assertEquals(null, refused.getCause());
  }
}
