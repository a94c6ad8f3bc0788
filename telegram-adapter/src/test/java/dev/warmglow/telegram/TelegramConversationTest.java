package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Seen;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person does in a chat, and what the bot shows them, over the real client library. */
final class TelegramConversationTest {
  private static final Message QUESTION =
      Message.of("How are you?").with(Control.button("Fine", new Press("demo.fine", "1")));

  private final Harbor harbor;

  TelegramConversationTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void aCommandArrivesWithWhoWhereAndWords() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/checkin_start@warmglow_bot @anna  hi there");
    assertEquals("checkin start", command.path());
    assertEquals(harbor.anna(), command.caller().user());
    assertEquals(harbor.group(), command.caller().channel());
    Event.Line line = (Event.Line) command.arguments();
    assertEquals(new RawValue.Typed("  hi there"), line.parts().getLast());
    assertNull(line.repliedTo());
  }

  @Test
  void aPublicAnswerRepliesToTheCommand() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/help@warmglow_bot");
    MessageRef answer =
        Harbor.delivered(
            harbor.answer(command.replyTo(), Answer.PUBLIC, Message.of("<b>*Hello*</b> @you")));
    Seen.MessageView shown = harbor.newest("Harbor");
    assertEquals("<b>*Hello*</b> @\u2060you", shown.text());
    assertEquals(answer.nativeId(), shown.id());
    assertEquals(ReplyHandle.of(command.replyTo()).message() + "", shown.replyTo());
  }

  @Test
  void aPressChangesThePressedMessage() throws InterruptedException {
    Harbor.delivered(harbor.say(QUESTION));
    Event.ActionPressed press = harbor.press("Harbor");
    assertEquals("demo.fine:1", press.press());
    harbor.answer(press.replyTo(), Answer.UPDATE, Message.of("Good to hear"));
    assertEquals("Good to hear", harbor.newest("Harbor").text());
    assertEquals(List.of(), harbor.newest("Harbor").controls());
  }

  @Test
  void aChangeThatChangesNothingIsDelivered() throws InterruptedException {
    Harbor.delivered(harbor.say(QUESTION));
    Event.ActionPressed press = harbor.press("Harbor");
    Harbor.delivered(harbor.answer(press.replyTo(), Answer.UPDATE, QUESTION));
  }

  @Test
  void aShortAnswerForOnePersonIsAnAlert() throws InterruptedException {
    Harbor.delivered(harbor.say(QUESTION));
    Event.ActionPressed press = harbor.press("Harbor");
    assertEquals(
        new Delivery.Delivered(null),
        harbor.answer(press.replyTo(), Answer.PRIVATE, Message.of("Noted")));
    Seen alert = harbor.seen(Seen.Kind.ALERT);
    assertEquals("Noted", alert.note());
    assertEquals("anna", alert.onlyFor());
  }

  @Test
  void whenItIsTooLateForAnAlertTheAnswerComesInPrivate() throws InterruptedException {
    harbor.openPrivateChat();
    Harbor.delivered(harbor.say(QUESTION));
    Event.ActionPressed press = harbor.press("Harbor");
    harbor.answer(press.replyTo(), Answer.PRIVATE, Message.of("first"));
    Harbor.delivered(harbor.answer(press.replyTo(), Answer.PRIVATE, Message.of("second")));
    assertEquals("second", harbor.newest("dm:anna").text());
  }

  @Test
  void aQuestionAfterAPressNamesWhoItIsFor() throws InterruptedException {
    Harbor.delivered(harbor.say(QUESTION));
    Event.ActionPressed press = harbor.press("Harbor");
    Message asking = Message.of("Which day?").expecting(new Message.Prompt("a weekday"));
    Harbor.delivered(harbor.answer(press.replyTo(), Answer.PUBLIC, asking));
    assertEquals(List.of("anna"), harbor.newest("Harbor").pinged());
  }

  @Test
  void aPrivateAnswerToACommandIsRefusedUntilThePersonOpensTheChat() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/mine@warmglow_bot");
    Delivery refused = harbor.answer(command.replyTo(), Answer.PRIVATE, Message.of("secret"));
    assertEquals(Cause.PRIVATE_CHAT_CLOSED, ((Delivery.Unreachable) refused).cause());
    assertFalse(harbor.texts("Harbor").contains("secret"));

    harbor.openPrivateChat();
    Harbor.delivered(harbor.answer(command.replyTo(), Answer.PRIVATE, Message.of("secret")));
    assertEquals("secret", harbor.newest("dm:anna").text());
    assertFalse(harbor.texts("Harbor").contains("secret"));
  }

  @Test
  void anInvitationLeadsToThePrivateChat() {
    harbor.say(Message.of("Write to me").with(new Control.OpenPrivateChat("Open")));
    assertEquals(
        "https://t.me/warmglow_bot?start=open",
        harbor.newest("Harbor").controls().getFirst().url());
  }

  @Test
  void aPressCanBeAnsweredWithoutAWord() throws InterruptedException {
    Harbor.delivered(harbor.say(QUESTION));
    Event.ActionPressed press = harbor.press("Harbor");
    Target answer = new Target.Answer(press.replyTo(), harbor.anna(), Answer.UPDATE);
    assertEquals(new Delivery.Delivered(null), harbor.send(answer, new Content.Nothing()));
    assertTrue(
        harbor.telegram.requests().stream()
            .anyMatch(request -> request.method().equals("answerCallbackQuery") && request.ok()));
  }

  @Test
  void aPostedMessageChangesAndGoes() {
    MessageRef posted = Harbor.delivered(harbor.say(QUESTION));
    Target target = new Target.Posted(posted);
    Harbor.delivered(harbor.send(target, new Content.Said(Message.of("Closed"))));
    assertEquals("Closed", harbor.newest("Harbor").text());
    Harbor.delivered(harbor.send(target, new Content.Removed()));
    assertFalse(harbor.texts("Harbor").contains("Closed"));
    Harbor.delivered(harbor.send(target, new Content.Removed()));
  }

  @Test
  void aQuestionInAGroupIsAnsweredByTypingInPrivacyMode() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/ask@warmglow_bot");
    Message asking = Message.of("Which day?").expecting(new Message.Prompt("a weekday"));
    MessageRef question = Harbor.delivered(harbor.answer(command.replyTo(), Answer.PUBLIC, asking));
    harbor.people.type("anna", "Harbor", "Monday", question.nativeId());
    Event.MessageReceived typed = harbor.events.next(Event.MessageReceived.class);
    assertEquals("Monday", typed.text().plain());
    assertEquals(harbor.anna(), typed.caller().user());
  }

  @Test
  void longTextIsSeveralMessagesWithTheControlsBelowTheLast() {
    Message message = Message.of(Text.of("word ".repeat(1_500))).with(QUESTION.controls());
    Harbor.delivered(harbor.say(message));
    List<Seen.MessageView> shown = harbor.telegram.messages("Harbor");
    assertEquals(1, shown.getLast().controls().size());
    assertEquals(0, shown.get(shown.size() - 2).controls().size());
    assertTrue(shown.get(shown.size() - 2).text().startsWith("word"));
  }

  @Test
  void aMentionReachesExactlyThatPerson() {
    harbor.say(Message.of(Text.of(new Span.Mention(harbor.anna(), "Anna"))));
    assertEquals(List.of("anna"), harbor.newest("Harbor").pinged());
  }

  @Test
  void aTopicIsAChannelOfItsOwn() throws InterruptedException {
    int topic = harbor.telegram.createTopic("Harbor", "Kitchen");
    harbor.people.type("anna", "Harbor/Kitchen", "/help@warmglow_bot", null);
    Event.CommandInvoked command = harbor.events.next(Event.CommandInvoked.class);
    assertEquals(harbor.group().nativeId() + "/" + topic, command.caller().channel().nativeId());
    Harbor.delivered(harbor.answer(command.replyTo(), Answer.PUBLIC, Message.of("In here")));
    assertTrue(harbor.telegram.requests().getLast().parameters().has("message_thread_id"));
  }
}
