package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is for one person alone is never shown to others, however the event was put off. */
class DiscordHiddenAnswerTest {
  private static final Message REASON = Message.of("only 1 to 30");
  private static final Press PRESS = new Press("tea.more", "1");

  private Harbor harbor;

  @BeforeEach
  void connect() throws Exception {
    harbor = new Harbor();
    harbor.platform().publish(Catalogs.sample());
  }

  @AfterEach
  void disconnect() {
    harbor.close();
  }

  @Test
  void aReasonTakesThePublicThinkingAway() throws Exception {
    Event.CommandInvoked event = putOff(Answer.PUBLIC);
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, REASON));
    assertHiddenAndAlone();
  }

  @Test
  void aReasonOfALaterProcessTakesThePublicThinkingAway() throws Exception {
    Event.CommandInvoked event = putOff(Answer.PUBLIC);
    harbor.restart();
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, new Content.Said(REASON), 2));
    assertHiddenAndAlone();
  }

  @Test
  void aReasonSentAgainIsOneMessage() throws Exception {
    Event.CommandInvoked event = putOff(Answer.PUBLIC);
    Harbor.delivered(harbor.answer(event, Answer.PRIVATE, new Content.Said(REASON), 1));
    Harbor.delivered(harbor.answer(event, Answer.PRIVATE, new Content.Said(REASON), 2));
    assertHiddenAndAlone();
  }

  @Test
  void aReasonThatCouldNotTakeTheThinkingAwayIsSentWhenItCan() throws Exception {
    Event.CommandInvoked event = putOff(Answer.PUBLIC);
    harbor.discord.addFault(
        new Fault("DELETE /webhooks", Fault.Kind.SERVER_ERROR, 1, Duration.ZERO));
    harbor.answer(event, Answer.EPHEMERAL, new Content.Said(REASON), 1);
    assertEquals(List.of(), said());
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, new Content.Said(REASON), 2));
    assertHiddenAndAlone();
  }

  @Test
  void aReasonLeavesThePressedMessageAsItIs() throws Exception {
    Event.ActionPressed pressed = pressPutOff();
    Harbor.delivered(harbor.answer(pressed, Answer.EPHEMERAL, REASON));
    assertHiddenBesideThePressed();
  }

  @Test
  void aReasonOfALaterProcessLeavesThePressedMessageAsItIs() throws Exception {
    Event.ActionPressed pressed = pressPutOff();
    harbor.restart();
    Harbor.delivered(harbor.answer(pressed, Answer.EPHEMERAL, new Content.Said(REASON), 2));
    assertHiddenBesideThePressed();
  }

  private Event.CommandInvoked putOff(Answer how) throws InterruptedException {
    harbor.people.command("anna", Harbor.GENERAL, "thanks", Map.of("to", "ben"));
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    assertTrue(harbor.platform().acknowledge(event.replyTo(), how));
    harbor.sees(Seen.Kind.THINKING);
    return event;
  }

  private Event.ActionPressed pressPutOff() throws InterruptedException {
    Harbor.delivered(
        harbor.post(Harbor.GENERAL, Message.of("Join?").with(Control.button("More", PRESS))));
    Seen posted = harbor.sees(Seen.Kind.MESSAGE);
    harbor.people.press(
        "anna", Harbor.GENERAL, Harbor.there(posted.message()).id(), PRESS.encoded());
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    assertTrue(harbor.platform().acknowledge(pressed.replyTo(), Answer.UPDATE));
    return pressed;
  }

  private void assertHiddenAndAlone() {
    assertEquals(1, said().size());
    assertEquals("anna", said().getFirst().onlyFor());
    assertEquals(1, harbor.discord.messageCount(Harbor.GENERAL), "no thinking is left");
  }

  private void assertHiddenBesideThePressed() {
    assertEquals(1, said().size());
    assertEquals("anna", said().getFirst().onlyFor());
    assertTrue(
        harbor.people.log().after(0).stream().noneMatch(line -> line.kind() == Seen.Kind.EDIT));
  }

  private List<Seen> said() {
    return harbor.people.log().after(0).stream()
        .filter(line -> line.kind() == Seen.Kind.MESSAGE)
        .filter(line -> Harbor.text(line).equals("only 1 to 30"))
        .toList();
  }
}
