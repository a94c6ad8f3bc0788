package dev.warmglow.discord;

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
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Seen;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each element of a message with each other, said in each way: all of it is there, and once. */
class DiscordElementsTest {
  private static final String WORDS = "Look at this";
  private static final String LONG_WORDS = "palm ".repeat(700).strip();
  private static final Press PRESS = new Press("old.press", "1");

  private static Harbor harbor;
  private static String thread;

  enum Element {
    LONG_TEXT,
    IMAGE,
    CARD,
    BUTTONS,
    MENU,
    LINK,
    MENTION
  }

  enum Way {
    POST,
    IN_A_THREAD,
    IN_PRIVATE,
    ANSWER,
    HIDDEN_ANSWER,
    LATE_ANSWER,
    LATE_HIDDEN_ANSWER,
    HIDDEN_ANSWER_TO_WHAT_WAS_PUBLIC,
    UPDATE,
    LATE_UPDATE
  }

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
    harbor.discord.limitsTimes(100_000);
    harbor.platform().publish(Catalogs.sample());
    thread = harbor.people.openThread("anna", Harbor.GENERAL, "Tea");
  }

  @AfterAll
  static void disconnect() {
    harbor.close();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void everythingIsThereAndOnce(Way way) throws Exception {
    for (Element one : Element.values()) {
      for (Element other : Element.values()) {
        if (one.compareTo(other) <= 0) {
          Set<Element> elements = EnumSet.of(one, other);
          long before = say(way, message(elements));
          assertAllIsThere(elements, way, before);
        }
      }
    }
  }

  /** Where in the log the answer begins. */
  private static long say(Way way, Message message) throws InterruptedException {
    return switch (way) {
      case POST -> sent(harbor.inChannel(Harbor.GENERAL), message);
      case IN_A_THREAD -> sent(harbor.inChannel(thread), message);
      case IN_PRIVATE ->
          sent(
              new Target.Private(new UserId(DiscordPlatform.NAME, harbor.discord.userId("anna"))),
              message);
      case ANSWER -> answered(command(), null, Answer.PUBLIC, message);
      case HIDDEN_ANSWER -> answered(command(), null, Answer.EPHEMERAL, message);
      case LATE_ANSWER -> answered(command(), Answer.PUBLIC, Answer.PUBLIC, message);
      case LATE_HIDDEN_ANSWER -> answered(command(), Answer.PRIVATE, Answer.PRIVATE, message);
      case HIDDEN_ANSWER_TO_WHAT_WAS_PUBLIC ->
          answered(command(), Answer.PUBLIC, Answer.EPHEMERAL, message);
      case UPDATE -> answered(press(), null, Answer.UPDATE, message);
      case LATE_UPDATE -> answered(press(), Answer.UPDATE, Answer.UPDATE, message);
    };
  }

  private static long sent(Target target, Message message) {
    long before = harbor.people.log().newest();
    delivered(harbor.send(harbor.key(), target, new Content.Said(message), 1));
    return before;
  }

  private static long answered(
      Event.FromPerson event, @Nullable Answer putOff, Answer how, Message message) {
    if (putOff != null) {
      assertTrue(harbor.platform().acknowledge(event.replyTo(), putOff));
    }
    long before = harbor.people.log().newest();
    delivered(harbor.answer(event, how, message));
    return before;
  }

  private static void delivered(Delivery delivery) {
    Harbor.delivered(delivery);
  }

  private static Event.CommandInvoked command() throws InterruptedException {
    harbor.people.command("anna", Harbor.GENERAL, "help", Map.of());
    return harbor.event(Event.CommandInvoked.class);
  }

  private static Event.ActionPressed press() throws InterruptedException {
    long before = harbor.people.log().newest();
    delivered(
        harbor.post(
            Harbor.GENERAL,
            Message.of(Text.EMPTY)
                .with(new Card("Old", null, Text.of("card"), ""))
                .with(Control.button("Press", PRESS))));
    Seen posted = harbor.sees(before, line -> line.kind() == Seen.Kind.MESSAGE);
    harbor.people.press(
        "anna", Harbor.GENERAL, Harbor.there(posted.message()).id(), PRESS.encoded());
    return harbor.event(Event.ActionPressed.class);
  }

  private static Message message(Set<Element> elements) {
    Message message = Message.of(elements.contains(Element.LONG_TEXT) ? LONG_WORDS : WORDS);
    for (Element element : elements) {
      message = with(message, element);
    }
    return message;
  }

  private static Message with(Message message, Element element) {
    return switch (element) {
      case LONG_TEXT -> message;
      case IMAGE ->
          message.with(new Image(ImageType.PNG, Bytes.of(new byte[] {1, 2, 3}), "A cup of tea"));
      case CARD -> message.with(new Card("Tea", null, Text.of("How to make it"), "drinks"));
      case BUTTONS ->
          message.with(
              Control.primary("Join", new Press("tea.join", "1")),
              Control.danger("Leave", new Press("tea.leave", "1")));
      case MENU ->
          message.with(
              new Control.Menu(
                  "Pick", List.of(new Control.Option("Green", new Press("tea.pick", "1")))));
      case LINK -> message.with(new Control.LinkButton("Read", URI.create("https://x.example/")));
      case MENTION -> {
        UserId ben = new UserId(DiscordPlatform.NAME, harbor.discord.userId("ben"));
        yield new Message(
            Text.of(new Span.Mention(ben, "ben")).plus(" ").plus(message.text()),
            message.image(),
            message.card(),
            message.controls(),
            null);
      }
    };
  }

  private static void assertAllIsThere(Set<Element> elements, Way way, long before) {
    List<Seen> shown =
        harbor.people.log().after(before).stream()
            .filter(line -> line.kind() == Seen.Kind.MESSAGE || line.kind() == Seen.Kind.EDIT)
            .toList();
    List<Seen.MessageView> messages =
        shown.stream().map(line -> Harbor.there(line.message())).toList();
    String what = way + " " + elements;
    String text = messages.stream().map(Seen.MessageView::text).collect(Collectors.joining(" "));
    assertEquals(
        elements.contains(Element.LONG_TEXT) ? 700 : 0, text.split("palm", -1).length - 1, what);
    assertEquals(elements.contains(Element.CARD), text.contains("How to make it"), what);
    assertEquals(elements.contains(Element.MENTION), text.contains("@ben"), what);
    assertEquals(
        elements.contains(Element.IMAGE) ? 1 : 0,
        messages.stream().mapToInt(message -> message.files().size()).sum(),
        what);
    List<String> labels =
        Stream.of(
                elements.contains(Element.BUTTONS) ? List.of("Join", "Leave") : List.<String>of(),
                elements.contains(Element.MENU) ? List.of("Pick") : List.<String>of(),
                elements.contains(Element.LINK) ? List.of("Read") : List.<String>of())
            .flatMap(List::stream)
            .toList();
    assertEquals(
        labels, messages.getLast().controls().stream().map(Seen.ControlView::label).toList(), what);
    boolean hidden = way.name().contains("HIDDEN");
    assertTrue(shown.stream().allMatch(line -> hidden == "anna".equals(line.onlyFor())), what);
  }
}
