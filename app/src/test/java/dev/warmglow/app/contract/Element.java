package dev.warmglow.app.contract;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.ImageType;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One thing that a message may hold, and what of it is seen. */
enum Element {
  WORDS,
  LONG_WORDS,
  STYLES,
  MENTION,
  TIME,
  QUOTE,
  LINK,
  CARD,
  IMAGE,
  BUTTONS,
  MENU,
  LINK_BUTTON,
  PRIVATE_CHAT,
  QUESTION;

  /**
   * The message with this in it.
   *
   * @param ben who is mentioned
   */
  Message addedTo(Message message, UserId ben) {
    return switch (this) {
      case WORDS -> add(message, Text.of("Words that are said."));
      case LONG_WORDS -> add(message, Text.of(paragraphs()));
      case STYLES ->
          add(
              message,
              Text.bold("Boldly")
                  .plus(Text.of(new Span.Styled(Span.Style.ITALIC, "slanted")))
                  .plus(Text.of(new Span.Styled(Span.Style.CODE, "a < b"))));
      case MENTION -> add(message, Text.of(new Span.Mention(ben, "ben")));
      case TIME ->
          add(
              message,
              Text.time(Instant.ofEpochSecond(1_798_104_600), Span.Time.Form.DATE_AND_TIME));
      case QUOTE -> add(message, Text.quote("Said by somebody\nin two lines"));
      case LINK ->
          add(
              message,
              Text.of(new Span.Link("A place to read", URI.create("https://read.example/here"))));
      case CARD ->
          message.with(
              new Card(
                  "Title of the card",
                  URI.create("https://card.example/"),
                  Text.of("Body of the card"),
                  "Small print"));
      case IMAGE -> message.with(new Image(ImageType.PNG, picture(), "A dot in one colour"));
      case BUTTONS ->
          message.with(
              Control.primary("Go", press("go")),
              Control.button("Stay", press("stay")),
              Control.danger("Leave", press("leave")));
      case MENU -> message.with(new Control.Menu("Pick one", options()));
      case LINK_BUTTON ->
          message.with(new Control.LinkButton("Read on", URI.create("https://on.example/")));
      case PRIVATE_CHAT -> message.with(new Control.OpenPrivateChat("Open the chat"));
      case QUESTION -> message.expecting(new Message.Prompt("Your answer"));
    };
  }

  /** Words of which each is read when this is seen, and in no other element. */
  List<String> readable() {
    return switch (this) {
      case WORDS -> List.of("Words that are said.");
      case LONG_WORDS -> List.of("Paragraph 1 begins", "Paragraph 60 begins");
      case STYLES -> List.of("Boldly", "slanted", "a < b");
      case QUOTE -> List.of("Said by somebody", "in two lines");
      case LINK -> List.of("A place to read");
      case CARD -> List.of("Title of the card", "Body of the card", "Small print");
      case MENTION, TIME, IMAGE, BUTTONS, MENU, LINK_BUTTON, PRIVATE_CHAT, QUESTION -> List.of();
    };
  }

  /** Such as {@code long-words}. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Press press(String payload) {
    return new Press("contract.press", payload);
  }

  static List<Control.Option> options() {
    return IntStream.rangeClosed(1, Control.Menu.PAGE)
        .mapToObj(number -> new Control.Option("Choice " + number, press("choice" + number)))
        .toList();
  }

  static Bytes picture() {
    return Bytes.of(
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAA"
                    + "AABJRU5ErkJggg=="));
  }

  private static Message add(Message message, Text more) {
    return new Message(
        Text.join("\n", List.of(message.text(), more)),
        message.image(),
        message.card(),
        message.controls(),
        message.prompt());
  }

  /** More than either platform takes at once. */
  private static String paragraphs() {
    return IntStream.rangeClosed(1, 60)
        .mapToObj(number -> "Paragraph %d begins %s".formatted(number, "and goes on ".repeat(8)))
        .map(String::strip)
        .collect(Collectors.joining("\n\n"));
  }
}
