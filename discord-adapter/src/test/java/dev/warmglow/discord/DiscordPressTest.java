package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Presses and posts, in conversation with people on a local Discord. */
class DiscordPressTest {
  private static Harbor harbor;
  private long before;

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
  }

  @AfterAll
  static void disconnect() {
    harbor.close();
  }

  @BeforeEach
  void startReadingHere() {
    harbor.events.clear();
    before = harbor.people.log().newest();
  }

  @Test
  void aPressArrivesAndChangesItsMessage() throws Exception {
    String message = postWithButton("checkin.join:7");
    harbor.people.press("ben", Harbor.GENERAL, message, "checkin.join:7");
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    assertEquals("checkin.join:7", pressed.press());
    assertEquals(message, Harbor.there(pressed.message()).nativeId());
    harbor.answer(pressed, Answer.UPDATE, Message.of("1 joined"));
    Seen edit = sees(Seen.Kind.EDIT);
    assertEquals(message, Harbor.there(edit.message()).id());
    assertEquals("1 joined", Harbor.there(edit.message()).text());
    assertTrue(
        Harbor.there(edit.message()).controls().isEmpty(), "an update replaces the whole message");
  }

  @Test
  void aPressThatWasPutOffStillChangesItsMessage() throws Exception {
    String message = postWithButton("checkin.join:8");
    harbor.people.press("ben", Harbor.GENERAL, message, "checkin.join:8");
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    assertTrue(harbor.platform().acknowledge(pressed.replyTo(), Answer.UPDATE));
    Harbor.delivered(harbor.answer(pressed, Answer.UPDATE, Message.of("late but here")));
    assertEquals("late but here", Harbor.there(sees(Seen.Kind.EDIT).message()).text());
  }

  @Test
  void aPressWithNothingToSeeIsAnsweredWithoutAWord() throws Exception {
    int others = harbor.discord.messageCount(Harbor.GENERAL);
    String message = postWithButton("checkin.join:9");
    harbor.people.press("ben", Harbor.GENERAL, message, "checkin.join:9");
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    long after = harbor.people.log().newest();
    Harbor.delivered(harbor.answer(pressed, Answer.PUBLIC, new Content.Nothing(), 1));
    Harbor.delivered(harbor.answer(pressed, Answer.PUBLIC, new Content.Nothing(), 2));
    assertEquals(List.of(), harbor.people.log().after(after));
    assertEquals(1, harbor.discord.messageCount(Harbor.GENERAL) - others);
  }

  @Test
  void aPickFromAMenuArrivesAsThePressOfItsOption() throws Exception {
    Control.Menu menu =
        new Control.Menu(
            "Which?",
            List.of(
                new Control.Option("Tea", new Press("drink.pick", "tea")),
                new Control.Option("Soup", new Press("drink.pick", "soup"))));
    Harbor.delivered(harbor.post(Harbor.GENERAL, Message.of("Pick").with(menu)));
    Seen seen = sees(Seen.Kind.MESSAGE);
    harbor.people.choose(
        "anna",
        Harbor.GENERAL,
        Harbor.there(seen.message()).id(),
        Harbor.there(seen.message()).controls().getFirst().id(),
        List.of("drink.pick:soup"));
    assertEquals("drink.pick:soup", harbor.event(Event.ActionPressed.class).press());
  }

  @Test
  void onlyThePeopleOfMentionsArePinged() throws Exception {
    UserId ben = new UserId(DiscordPlatform.NAME, harbor.discord.userId("ben"));
    String anna = "<@" + harbor.discord.userId("anna") + ">";
    Harbor.delivered(
        harbor.post(
            Harbor.GENERAL,
            Message.of(
                Text.of(new Span.Mention(ben, "ben"), new Span.Plain(" " + anna + " @everyone")))));
    Seen seen = sees(Seen.Kind.MESSAGE);
    assertEquals(List.of("ben"), Harbor.there(seen.message()).pinged());
    assertEquals("@ben " + anna + " @everyone", Harbor.there(seen.message()).text());
  }

  @Test
  void aPrivateMessageGoesToThePrivateChat() throws Exception {
    Harbor.delivered(
        harbor.send(harbor.key(), privateChat("ben"), new Content.Said(Message.of("psst")), 1));
    assertEquals("dm:ben", sees(Seen.Kind.MESSAGE).channel());
  }

  @Test
  void aClosedPrivateChatIsUnreachable() {
    harbor.people.block("anna", true);
    Delivery delivery =
        harbor.send(harbor.key(), privateChat("anna"), new Content.Said(Message.of("psst")), 1);
    harbor.people.block("anna", false);
    assertEquals(
        Delivery.Cause.PRIVATE_CHAT_CLOSED,
        assertInstanceOf(Delivery.Unreachable.class, delivery).cause());
  }

  @Test
  void aPostedMessageCanChangeAndGo() throws Exception {
    Delivery.Delivered posted = Harbor.delivered(harbor.post(Harbor.GENERAL, Message.of("first")));
    Target target = new Target.Posted(Harbor.there(posted.message()));
    Harbor.delivered(harbor.send(harbor.key(), target, new Content.Said(Message.of("second")), 1));
    assertEquals("second", Harbor.there(sees(Seen.Kind.EDIT).message()).text());
    Harbor.delivered(harbor.send(harbor.key(), target, new Content.Removed(), 1));
    sees(Seen.Kind.DELETE);
    Harbor.delivered(harbor.send(harbor.key(), target, new Content.Removed(), 2));
    assertEquals(
        Delivery.Cause.GONE,
        assertInstanceOf(
                Delivery.Unreachable.class,
                harbor.send(harbor.key(), target, new Content.Said(Message.of("third")), 1))
            .cause());
  }

  @Test
  void whatFollowsALongChangeOfAHiddenMessageIsHidden() throws Exception {
    harbor.platform().publish(Catalogs.sample());
    harbor.people.command("anna", Harbor.GENERAL, "thanks", Map.of("to", "ben"));
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    Press press = new Press("x.more", "");
    Harbor.delivered(
        harbor.answer(
            event, Answer.EPHEMERAL, Message.of("a").with(Control.button("More", press))));
    Seen hidden = sees(Seen.Kind.MESSAGE);
    before = harbor.people.log().newest();
    harbor.people.press(
        "anna", Harbor.GENERAL, Harbor.there(hidden.message()).id(), press.encoded());
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    Harbor.delivered(harbor.answer(pressed, Answer.UPDATE, Message.of("palm ".repeat(700))));
    assertEquals("anna", sees(Seen.Kind.EDIT).onlyFor());
    assertEquals("anna", sees(Seen.Kind.MESSAGE).onlyFor());
  }

  @Test
  void aPostWaitsForARateLimitToPass() throws Exception {
    harbor.discord.addFault(
        new Fault("POST /channels", Fault.Kind.RATE_LIMIT, 1, Duration.ofSeconds(1)));
    Harbor.delivered(harbor.post(Harbor.GENERAL, Message.of("patient")));
    assertEquals("patient", Harbor.text(sees(Seen.Kind.MESSAGE)));
  }

  private String postWithButton(String press) throws InterruptedException {
    Harbor.delivered(
        harbor.post(
            Harbor.GENERAL,
            Message.of("Join?").with(Control.primary("Join", Press.decoded(press)))));
    String message = Harbor.there(sees(Seen.Kind.MESSAGE).message()).id();
    before = harbor.people.log().newest();
    return message;
  }

  private Target.Private privateChat(String person) {
    return new Target.Private(new UserId(DiscordPlatform.NAME, harbor.discord.userId(person)));
  }

  private Seen sees(Seen.Kind kind) throws InterruptedException {
    return harbor.sees(before, line -> line.kind() == kind);
  }
}
