package dev.warmglow.app.contract;

import static dev.warmglow.app.contract.LocalChat.ANNA;
import static dev.warmglow.app.contract.LocalChat.BEN;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Seen;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every element of a message, and every pair of them, is seen wherever it is said: posted, in a
 * thread, in private, as an answer, as a change of what was there. What goes over the wire for it
 * is kept in snapshot files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before the first test.
abstract class ChatPlatformContract {
  private static final Set<Element> ALL = EnumSet.allOf(Element.class);

  private LocalChat chat;
  private ChannelId room;
  private ChannelId thread;
  private UserId anna;
  private UserId ben;

  /** Starts the local platform and connects the adapter. */
  abstract LocalChat open() throws Exception;

  /** Ends what {@link #open} started. */
  abstract void end();

  /** How many calls the adapter has made. */
  abstract int calls();

  /** Calls about messages, from the one with this number on. */
  abstract List<Call> callsSince(int first);

  /** Where calls break the published specification; empty without one. */
  abstract List<String> violations();

  /** Whether a person opens the private chat, before which nothing can be said in it. */
  abstract boolean opensPrivateChats();

  /** Whether only who ran a command sees its ephemeral answer; else everybody does. */
  abstract boolean hidesAnswersToCommands();

  /** What is seen of an element where that differs, as docs/ui-model.md says. */
  abstract void assertLooks(Element element, Screen screen);

  @BeforeAll
  final void start() throws Exception {
    chat = open();
    Event.CommandInvoked byBen = chat.look(BEN, chat.room());
    room = byBen.caller().channel();
    ben = byBen.caller().user();
    String topic = chat.people.openThread(ANNA, chat.room(), "Tea");
    thread = chat.look(ANNA, topic).caller().channel();
    chat.people.type(ANNA, "dm:" + ANNA, "/start", null);
    anna =
        opensPrivateChats()
            ? chat.next(Event.PrivateChatOpened.class).caller().user()
            : chat.look(ANNA, "dm:" + ANNA).caller().user();
  }

  @AfterAll
  final void stop() {
    chat.close();
    end();
    assertEquals(List.of(), violations());
  }

  @TestFactory
  Stream<DynamicTest> everyElementAndEveryPairIsSeen() {
    return ALL.stream().map(first -> dynamicTest(first.title(), () -> post(first)));
  }

  private void post(Element first) {
    Map<String, List<Call>> payloads = new LinkedHashMap<>();
    for (Element second : EnumSet.range(first, ALL.stream().reduce((_, b) -> b).orElseThrow())) {
      Set<Element> pair = EnumSet.of(first, second);
      int calls = calls();
      long before = now();
      LocalChat.posted(chat.send(new Target.Channel(room), message(pair)));
      Screen seen = Screen.of(chat.people, BEN, before);
      assertSeen(pair, seen);
      assertEquals(pair.contains(Element.MENTION) ? List.of(BEN) : List.of(), seen.pinged());
      payloads.put(title(pair), callsSince(calls));
    }
    Snapshots.assertMatches(chat.people.platform(), first.title(), payloads);
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidInAThreadOrInPrivateStaysThere() {
    return ALL.stream().map(element -> dynamicTest(element.title(), () -> elsewhere(element)));
  }

  private void elsewhere(Element element) {
    long before = now();
    LocalChat.posted(chat.send(new Target.Channel(thread), message(Set.of(element))));
    Screen inThread = Screen.of(chat.people, BEN, before);
    assertSeen(Set.of(element), inThread);
    assertEquals(
        Set.of(chat.room().startsWith("Harbor/") ? "Harbor/general/Tea" : "Harbor/Tea"),
        inThread.channels());
    before = now();
    LocalChat.posted(chat.send(new Target.Private(anna), message(Set.of(element))));
    Screen inPrivate = Screen.of(chat.people, ANNA, before);
    assertSeen(Set.of(element), inPrivate);
    assertEquals(Set.of("dm:anna"), inPrivate.channels());
  }

  @TestFactory
  Stream<DynamicTest> anAnswerIsSeenByThoseWhoMaySeeIt() {
    return ALL.stream().map(element -> dynamicTest(element.title(), () -> answer(element)));
  }

  private void answer(Element element) throws InterruptedException {
    for (Action.Answer how :
        List.of(Action.Answer.PUBLIC, Action.Answer.EPHEMERAL, Action.Answer.PRIVATE)) {
      Event.CommandInvoked asked = chat.look(ANNA, chat.room());
      long before = now();
      assertInstanceOf(Delivery.Delivered.class, chat.answer(asked, how, message(Set.of(element))));
      assertSeen(Set.of(element), Screen.of(chat.people, ANNA, before));
      Screen bens = Screen.of(chat.people, BEN, before);
      switch (how) {
        case PUBLIC -> assertSeen(Set.of(element), bens);
        case EPHEMERAL -> {
          if (hidesAnswersToCommands()) {
            assertTrue(bens.isEmpty(), bens::text);
          } else {
            assertSeen(Set.of(element), bens);
          }
        }
        case PRIVATE, UPDATE -> assertTrue(bens.isEmpty(), bens::text);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aPostedMessageBecomesAnother() {
    return ALL.stream().map(first -> dynamicTest(first.title(), () -> change(first)));
  }

  private void change(Element first) {
    for (Element second : ALL) {
      long before = now();
      Delivery posted = chat.send(new Target.Channel(room), message(Set.of(first)));
      Delivery changed =
          chat.send(new Target.Posted(LocalChat.posted(posted)), message(Set.of(second)));
      Screen now = Screen.of(chat.people, BEN, before);
      // Two messages cannot become one, nor one two.
      if (first == Element.LONG_WORDS || second == Element.LONG_WORDS) {
        continue;
      }
      assertInstanceOf(Delivery.Delivered.class, changed, first + " to " + second);
      assertSeen(Set.of(second), now);
      if (first != second) {
        assertGone(first, now);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> thePressedMessageBecomesAnother() {
    return ALL.stream()
        .filter(element -> element != Element.LONG_WORDS)
        .map(element -> dynamicTest(element.title(), () -> press(element)));
  }

  private void press(Element element) throws InterruptedException {
    long before = now();
    MessageRef posted =
        LocalChat.posted(
            chat.send(
                new Target.Channel(room),
                Message.of("Before").with(Control.button("Go on", Element.press("on")))));
    Seen.MessageView shown = Screen.of(chat.people, ANNA, before).messages().iterator().next();
    chat.people.press(ANNA, chat.room(), shown.id(), shown.controls().getFirst().id());
    Event.ActionPressed pressed = chat.next(Event.ActionPressed.class);
    assertEquals(posted, pressed.message());
    assertEquals(Element.press("on").encoded(), pressed.press());
    assertInstanceOf(
        Delivery.Delivered.class,
        chat.answer(pressed, Action.Answer.UPDATE, message(Set.of(element))));
    Screen now = Screen.of(chat.people, BEN, before);
    assertSeen(Set.of(element), now);
    assertTrue(!now.text().contains("Before"), now.text());
    assertTrue(!now.labels().contains("Go on"), now.labels().toString());
  }

  private long now() {
    return chat.people.log().newest();
  }

  /** Something is always said, since nothing but a picture or a card stands alone everywhere. */
  private Message message(Set<Element> elements) {
    Message message = Message.of(Text.of("Said by the bot."));
    for (Element element : elements) {
      message = element.addedTo(message, ben);
    }
    return message;
  }

  private static String title(Set<Element> pair) {
    return pair.stream().map(Element::title).collect(Collectors.joining(" + "));
  }

  private void assertSeen(Set<Element> elements, Screen screen) {
    String text = screen.text();
    List<Runnable> claims = new ArrayList<>();
    claims.add(() -> assertTrue(text.contains("Said by the bot."), text));
    for (Element element : elements) {
      for (String words : element.readable()) {
        claims.add(() -> assertTrue(text.contains(words), () -> words + " is not in " + text));
      }
      claims.add(() -> assertShown(element, screen));
    }
    // An answer notifies whom it answers, and a change nobody.
    Set<String> named = elements.contains(Element.MENTION) ? Set.of(ANNA, BEN) : Set.of(ANNA);
    claims.add(() -> assertTrue(named.containsAll(screen.pinged()), screen.pinged().toString()));
    assertAll(claims.stream().map(claim -> claim::run));
  }

  private void assertShown(Element element, Screen screen) {
    assertLooks(element, screen);
    switch (element) {
      case MENTION -> assertTrue(screen.text().contains("ben"), screen.text());
      case LINK -> assertTrue(screen.raw().contains("https://read.example/here"), screen.raw());
      case CARD -> assertTrue(screen.raw().contains("https://card.example/"), screen.raw());
      case IMAGE -> {
        assertEquals(1, screen.files().size());
        byte[] there = chat.people.download(ANNA, screen.files().getFirst().id());
        assertArrayEquals(Element.picture().toArray(), there);
      }
      case BUTTONS -> assertInOrder(List.of("Go", "Stay", "Leave"), screen);
      case MENU ->
          assertInOrder(Element.options().stream().map(Control.Option::label).toList(), screen);
      case LINK_BUTTON -> {
        assertInOrder(List.of("Read on"), screen);
        assertTrue(screen.addresses().contains("https://on.example/"));
      }
      case WORDS, LONG_WORDS, STYLES, TIME, QUOTE, PRIVATE_CHAT, QUESTION -> {}
    }
  }

  private static void assertInOrder(List<String> labels, Screen screen) {
    assertEquals(labels, screen.labels().stream().filter(labels::contains).toList());
  }

  private static void assertGone(Element element, Screen screen) {
    for (String words : element.readable()) {
      assertTrue(!screen.text().contains(words), () -> words + " is still in " + screen.text());
    }
    switch (element) {
      case IMAGE -> assertEquals(List.of(), screen.files());
      case BUTTONS -> assertTrue(!screen.labels().contains("Go"));
      case MENU -> assertTrue(!screen.labels().contains("Choice 1"));
      case LINK_BUTTON -> assertTrue(!screen.labels().contains("Read on"));
      case PRIVATE_CHAT -> assertTrue(!screen.labels().contains("Open the chat"));
      case WORDS, LONG_WORDS, STYLES, MENTION, TIME, QUOTE, LINK, CARD, QUESTION -> {}
    }
  }
}
