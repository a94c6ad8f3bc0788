package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever people write, everything that says it is taken by Discord and notifies nobody. */
class HostileTextTest {
  private static final List<String> STRINGS = HostileStrings.all();
  private static final URI LINK = URI.create("https://example.com/");
  private static final UserId ELSEWHERE = new UserId(new Platform("telegram"), "5");
  private static final Press PRESS = new Press("tea.more", "1");

  private static Harbor harbor;

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
    harbor.discord.limitsTimes(100_000);
    harbor.platform().publish(Catalogs.sample());
  }

  @AfterAll
  static void disconnect() {
    harbor.close();
  }

  @Test
  void thereAreMoreThan500() {
    assertTrue(STRINGS.size() > 500, () -> "only " + STRINGS.size());
  }

  @Test
  void everyTextOfAMessageIsTakenAndNotifiesNobody() {
    for (String hostile : STRINGS) {
      Harbor.delivered(harbor.post(Harbor.GENERAL, Message.of(text(hostile))));
      Harbor.delivered(
          harbor.post(
              Harbor.GENERAL,
              Message.of("They said: " + hostile)
                  .with(image(hostile))
                  .with(new Card(hostile, LINK, Text.quote(hostile), hostile))
                  .with(controls(hostile))));
    }
    for (Seen line : harbor.people.log().after(0)) {
      if (line.message() != null) {
        assertEquals(List.of(), line.message().pinged(), line.message()::raw);
        assertTrue(Texts.isSound(line.message().text()), line.message()::raw);
      }
    }
  }

  @Test
  void everyTextOfAFormIsTaken() throws Exception {
    for (String hostile : STRINGS) {
      Content.Asked form =
          new Content.Asked(
              "form:1",
              hostile,
              List.of(
                  entry("words", hostile, new FieldKind.Words(4000, true), List.of()),
                  entry(
                      "pick",
                      hostile,
                      new FieldKind.Pick(),
                      List.of(new Suggestion("v", "w" + hostile), Suggestion.of("x")))));
      Delivery shown = harbor.answer(help(), Answer.EPHEMERAL, form, 1);
      assertInstanceOf(Delivery.Delivered.class, shown, () -> shown + " for " + hostile);
    }
  }

  @Test
  void whatIsTypedArrivesAsItWasTyped() throws Exception {
    for (String hostile : STRINGS) {
      if (Texts.isSound(hostile) && hostile.length() <= 300) {
        harbor.people.command(
            "anna", Harbor.GENERAL, "thanks", Map.of("to", "ben", "note", hostile));
        Event.Named given = (Event.Named) harbor.event(Event.CommandInvoked.class).arguments();
        assertEquals(new RawValue.Typed(hostile), given.values().get("note"));
      }
    }
  }

  @Test
  void whatIsTypedIntoAFormArrivesAsItWasTyped() throws Exception {
    for (String hostile : STRINGS) {
      Content.Asked form =
          new Content.Asked(
              "form:1",
              "Title",
              List.of(entry("words", "Words", new FieldKind.Words(4000, true), List.of())));
      long before = harbor.people.log().newest();
      Harbor.delivered(harbor.answer(help(), Answer.EPHEMERAL, form, 1));
      Seen shown = harbor.sees(before, line -> line.kind() == Seen.Kind.FORM);
      try {
        harbor.people.submit("anna", Harbor.there(shown.form()).id(), Map.of("words", hostile));
      } catch (Refused byTheClient) {
        assertTrue(hostile.isBlank() || hostile.length() > 4000, byTheClient::getMessage);
        continue;
      }
      Event.FormSubmitted sent = harbor.event(Event.FormSubmitted.class);
      if (Texts.isSound(hostile)) {
        assertEquals(new RawValue.Typed(hostile), sent.values().get("words"));
      }
    }
  }

  private static Event.CommandInvoked help() throws InterruptedException {
    harbor.people.command("anna", Harbor.GENERAL, "help", Map.of());
    return harbor.event(Event.CommandInvoked.class);
  }

  /** In every shape; what is long only in one, which depends on where it stands. */
  private static Text text(String hostile) {
    List<Span> shapes =
        List.of(
            new Span.Plain(hostile),
            new Span.Styled(Span.Style.BOLD, hostile),
            new Span.Styled(Span.Style.ITALIC, hostile),
            new Span.Styled(Span.Style.CODE, hostile),
            new Span.Quote(hostile),
            new Span.Link(Texts.shortened(hostile, 100), LINK),
            new Span.Mention(ELSEWHERE, Texts.shortened(hostile, 100)));
    return (hostile.length() < 300
            ? new Text(shapes)
            : Text.of(shapes.get(STRINGS.indexOf(hostile) % 5)))
        .plus(" said somebody");
  }

  private static Image image(String hostile) {
    return new Image(ImageType.PNG, Bytes.of(new byte[] {1, 2, 3}), Texts.shortened(hostile, 1000));
  }

  private static List<Control> controls(String hostile) {
    String label = Texts.shortened(hostile, 80);
    return List.of(
        Control.button(label, PRESS),
        new Control.LinkButton(label, LINK),
        new Control.Menu(label, List.of(new Control.Option(label, PRESS))));
  }

  private static Content.Entry entry(
      String name, String hostile, FieldKind kind, List<Suggestion> choices) {
    return new Content.Entry(
        name,
        Texts.shortened(hostile, 45),
        Texts.shortened(hostile, 100),
        kind,
        false,
        new RawValue.Typed(hostile),
        choices);
  }
}
