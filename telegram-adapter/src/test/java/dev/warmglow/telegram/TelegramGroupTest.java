package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.telegram.BotRequest;
import dev.warmglow.simulator.telegram.MigrationSignal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups as they are: topics, hidden administrators, channels, privacy mode, and new ids. */
final class TelegramGroupTest {
  private static final Message ASKING =
      Message.of("Which day?").expecting(new Message.Prompt("a weekday"));

  private final Harbor harbor;

  TelegramGroupTest() throws InterruptedException {
    this.harbor = new Harbor();
    harbor.people.join("ben", "Harbor");
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void aCommandInReplyToAMessageIsAboutThatMessage() throws InterruptedException {
    String help = harbor.people.type("ben", "Harbor", "I carried the chairs", null);
    Subject subject = subject("Harbor", help);
    assertEquals(new MessageRef(harbor.group(), help), subject.message());
    assertEquals("I carried the chairs", subject.text());
    RawValue.@Nullable Account author = subject.author();
    assertNotNull(author);
    assertEquals(Long.toString(harbor.telegram.userId("ben")), author.user().nativeId());
  }

  @Test
  void aCaptionIsTheWordsOfWhatItIsAbout() throws InterruptedException {
    String picture = harbor.people.upload("ben", "ship.png", Pictures.png());
    String shown = harbor.people.send("ben", "Harbor", "my ship", null, List.of(picture));
    assertEquals("my ship", subject("Harbor", shown).text());
  }

  @Test
  void aMessageInATopicIsAboutWhatItRepliesToAndNotAboutTheTopic() throws InterruptedException {
    harbor.people.openThread("anna", "Harbor", "Kitchen");
    harbor.people.type("anna", "Harbor/Kitchen", "/thank@warmglow_bot", null);
    assertNull(harbor.events.next(Event.CommandInvoked.class).subject());
    String help = harbor.people.type("ben", "Harbor/Kitchen", "I cooked", null);
    assertEquals("I cooked", subject("Harbor/Kitchen", help).text());
  }

  @Test
  void whatAChannelPostedHasNoAuthor() throws InterruptedException {
    String post = harbor.people.postInLinkedChannel("Harbor", "News of the harbor");
    Subject subject = subject("Harbor", post);
    assertNull(subject.author());
    assertEquals("News of the harbor", subject.text());
  }

  @Test
  void whatAHiddenAdministratorWroteHasNoAuthor() throws InterruptedException {
    hide("ben");
    String words = harbor.people.type("ben", "Harbor", "Quiet please", null);
    assertNull(subject("Harbor", words).author());
  }

  @Test
  void aHiddenAdministratorIsTheGroupAndMayWhatAdministratorsMay()
      throws InterruptedException, LookupFailed {
    hide("ben");
    harbor.people.type("ben", "Harbor", "/settings@warmglow_bot", null);
    Event.CommandInvoked command = harbor.events.next(Event.CommandInvoked.class);
    assertTrue(command.caller().isAnonymous());
    assertEquals(Access.ADMINISTRATOR, harbor.platform.accessOf(command.caller()));
    Harbor.delivered(
        harbor.send(
            new Target.Answer(command.replyTo(), command.caller().user(), Answer.EPHEMERAL),
            new Content.Said(Message.of("Who are you?"))));
    assertEquals("Who are you?", harbor.newest("Harbor").text());
  }

  @Test
  void whatIsPrivateIsNotSaidToTheGroupInAHiddenAdministratorsPlace() throws InterruptedException {
    hide("ben");
    harbor.people.type("ben", "Harbor", "/mine@warmglow_bot", null);
    Event.CommandInvoked command = harbor.events.next(Event.CommandInvoked.class);
    Content secret = new Content.Said(Message.of("secret"));
    for (Target target :
        List.of(
            new Target.Answer(command.replyTo(), command.caller().user(), Answer.PRIVATE),
            new Target.Private(command.caller().user()))) {
      Delivery refused = harbor.send(target, secret);
      assertEquals(Cause.PRIVATE_CHAT_CLOSED, ((Delivery.Unreachable) refused).cause());
    }
    assertFalse(harbor.everSeenByAll("Harbor").contains("secret"));
  }

  @Test
  void whatAChannelPostsIsNoCommand() throws InterruptedException {
    harbor.people.postInLinkedChannel("Harbor", "/help@warmglow_bot");
    assertEquals("next", harbor.command("/next@warmglow_bot").path());
  }

  @Test
  void everythingAboutATopicStaysInIt() throws InterruptedException {
    int topic = harbor.telegram.createTopic("Harbor", "Kitchen");
    harbor.people.type("anna", "Harbor/Kitchen", "/ask@warmglow_bot", null);
    Event.CommandInvoked command = harbor.events.next(Event.CommandInvoked.class);
    harbor.answer(command.replyTo(), Answer.PUBLIC, ASKING);
    harbor.answer(
        command.replyTo(),
        Answer.PUBLIC,
        Message.of("Or press").with(Control.button("Go", new Press("demo.fine", "1"))));
    harbor.people.press("anna", "Harbor/Kitchen", harbor.newest("Harbor").id(), "0.0");
    Event.ActionPressed press = harbor.events.next(Event.ActionPressed.class);
    assertEquals(command.caller().channel(), press.caller().channel());
    harbor.answer(press.replyTo(), Answer.PUBLIC, Message.of("Gone"));
    harbor.send(
        new Target.Channel(command.caller().channel()), new Content.Said(Message.of("Posted")));
    for (BotRequest sent : harbor.calls("sendMessage")) {
      assertEquals(topic, sent.parameters().path("message_thread_id").asInt());
    }
    assertEquals(4, harbor.calls("sendMessage").size());
  }

  @Test
  void theGeneralTopicIsTheGroupItself() throws InterruptedException {
    harbor.telegram.createTopic("Harbor", "Kitchen");
    Event.CommandInvoked command = harbor.command("/help@warmglow_bot");
    assertEquals(harbor.group(), command.caller().channel());
    Harbor.delivered(harbor.answer(command.replyTo(), Answer.PUBLIC, Message.of("Hello")));
    assertFalse(harbor.calls("sendMessage").getLast().parameters().has("message_thread_id"));
  }

  @Test
  void inPrivacyModeAQuestionIsAnsweredByReplyAndChatterNeverArrives() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/ask@warmglow_bot");
    harbor.answer(command.replyTo(), Answer.PUBLIC, ASKING);
    assertEquals(List.of("anna"), harbor.newest("Harbor").asks());
    harbor.people.type("ben", "Harbor", "I like Mondays", null);
    harbor.people.type("anna", "Harbor", "Monday", null);
    assertEquals("Monday", harbor.events.next(Event.MessageReceived.class).text().plain());
  }

  @Test
  void theInvitationOpensThePrivateChatAndWhatWaitedCanBeSaid() throws InterruptedException {
    harbor.say(Message.of("Write to me").with(new Control.OpenPrivateChat("Open")));
    harbor.people.press("anna", "Harbor", harbor.newest("Harbor").id(), "0.0");
    Event.PrivateChatOpened opened = harbor.events.next(Event.PrivateChatOpened.class);
    assertEquals(harbor.anna(), opened.caller().user());
    Harbor.delivered(
        harbor.send(
            new Target.Private(harbor.anna()), new Content.Said(Message.of("what waited"))));
    assertEquals("what waited", harbor.newest("dm:anna").text());
  }

  static Stream<List<MigrationSignal>> signals() {
    MigrationSignal old = MigrationSignal.IN_OLD_GROUP;
    MigrationSignal there = MigrationSignal.IN_SUPERGROUP;
    return Stream.of(
        List.of(),
        List.of(old),
        List.of(there),
        List.of(old, there),
        List.of(there, old),
        List.of(old, old, there, there));
  }

  @ParameterizedTest
  @MethodSource("signals")
  void aNewIdIsToldBySignalsInAnyOrderTwiceOrNeverAndPostsArrive(List<MigrationSignal> signals)
      throws InterruptedException {
    harbor.telegram.createBasicGroup("Dock");
    ChannelId before = channel("Dock");
    harbor.telegram.migrateToSupergroup("Dock", signals);
    ChannelId after = channel("Dock");
    for (MigrationSignal each : signals) {
      Event.ChannelMoved moved = harbor.events.next(Event.ChannelMoved.class);
      assertEquals(
          List.of(before, after), List.of(moved.fromChannel(), moved.toChannel()), each::name);
    }
    Content hello = new Content.Said(Message.of("Hello Dock"));
    assertEquals(after, Harbor.delivered(harbor.send(new Target.Channel(before), hello)).channel());
    assertEquals(after, harbor.events.next(Event.ChannelMoved.class).toChannel());
    harbor.telegram.tellOfMigration("Dock", MigrationSignal.IN_SUPERGROUP);
    assertEquals(after, harbor.events.next(Event.ChannelMoved.class).toChannel());
    assertEquals(
        1,
        harbor.telegram.messages("Dock").stream()
            .map(Seen.MessageView::text)
            .filter("Hello Dock"::equals)
            .count());
  }

  private Subject subject(String channel, String message) throws InterruptedException {
    harbor.people.type("anna", channel, "/thank@warmglow_bot", message);
    @Nullable Subject subject = harbor.events.next(Event.CommandInvoked.class).subject();
    if (subject == null) {
      throw new AssertionError("about nothing");
    }
    return subject;
  }

  private ChannelId channel(String group) {
    return new ChannelId(TelegramPlatform.TELEGRAM, Long.toString(harbor.telegram.chatId(group)));
  }

  private void hide(String person) {
    harbor.people.promote(person, "Harbor", Role.ADMINISTRATOR);
    harbor.people.anonymous(person, "Harbor", true);
  }
}
