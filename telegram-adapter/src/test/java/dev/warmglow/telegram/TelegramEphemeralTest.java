package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.command.CommandPath;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.telegram.BotRequest;
import dev.warmglow.simulator.telegram.EphemeralSupport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers in a group that one person sees, on servers that know them and on those that do not. */
final class TelegramEphemeralTest {
  private static final String WORDS = "only for Anna ".repeat(20).strip();
  private static final Set<String> GROUP_LISTS =
      Set.of("all_group_chats", "all_chat_administrators");
  private static final Message LONG = Message.of(WORDS);
  private static final Message QUESTION =
      Message.of("How are you?").with(Control.button("Fine", new Press("demo.fine", "1")));

  private final Harbor harbor;

  TelegramEphemeralTest() throws InterruptedException {
    this.harbor = new Harbor();
    harbor.people.join("ben", "Harbor");
    harbor.telegram.limitsTimes(20);
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void theFirstOneIsHarmlessUntilItIsKnownWhoSeesIt() throws InterruptedException {
    Event.ActionPressed press = pressed();
    Harbor.shown(harbor.answer(press.replyTo(), Answer.EPHEMERAL, LONG));
    List<Seen> forAnna = seenBy("anna");
    assertEquals("…", text(forAnna.getFirst()));
    assertEquals(WORDS, text(forAnna.getLast()));
    assertEquals(List.of("How are you?"), harbor.everSeenByAll("Harbor"));
  }

  @Test
  void onceThatIsKnownOneCallIsEnough() throws InterruptedException {
    Harbor.shown(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    int before = harbor.calls("editEphemeralMessageText").size();
    Harbor.shown(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(before, harbor.calls("editEphemeralMessageText").size());
    assertEquals(WORDS, text(seenBy("anna").getLast()));
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "ONLY_10_2"})
  void aServerThatDoesNotKnowThemShowsNobodyAWord(EphemeralSupport support)
      throws InterruptedException {
    harbor.telegram.ephemeralSupport(support);
    harbor.openPrivateChat();
    Harbor.delivered(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(WORDS, harbor.newest("dm:anna").text());
    assertFalse(harbor.texts("Harbor").contains("…"), "taken back");

    Harbor.delivered(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(
        1, harbor.everSeenByAll("Harbor").stream().filter("…"::equals).count(), "tried again");
    assertFalse(harbor.everSeenByAll("Harbor").contains(WORDS));
  }

  @Test
  void aServerThatForgetsThemIsNoticedAtOnceAndNotTrustedAgain() throws InterruptedException {
    harbor.openPrivateChat();
    Harbor.shown(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    harbor.telegram.ephemeralSupport(EphemeralSupport.NONE);
    Harbor.delivered(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    Harbor.delivered(harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(
        1, harbor.everSeenByAll("Harbor").stream().filter(WORDS::equals).count(), "tried again");
    assertFalse(harbor.texts("Harbor").contains(WORDS), "taken back");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPrivateNeverGoesThisWay(EphemeralSupport support) throws InterruptedException {
    harbor.telegram.ephemeralSupport(support);
    Delivery closed = harbor.answer(pressed().replyTo(), Answer.PRIVATE, LONG);
    assertEquals(Cause.PRIVATE_CHAT_CLOSED, ((Delivery.Unreachable) closed).cause());
    Event.CommandInvoked command = harbor.command("/mine@warmglow_bot");
    harbor.answer(command.replyTo(), Answer.PRIVATE, Message.of("secret"));
    assertTrue(seenBy("anna").isEmpty());
    assertEquals(
        List.of("How are you?"), harbor.everSeenByAll("Harbor").stream().distinct().toList());
    assertTrue(
        harbor.telegram.requests().stream()
            .noneMatch(request -> request.parameters().has("ephemeral_message_parameters")));
  }

  @Test
  void aShortAnswerToAPressIsStillAnAlert() throws InterruptedException {
    harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, Message.of("Noted"));
    assertEquals("Noted", harbor.seen(Seen.Kind.ALERT).note());
    assertTrue(harbor.calls("editEphemeralMessageText").isEmpty());
  }

  @Test
  void aTypedCommandIsAnsweredAloneWhereTheBotIsAnAdministrator() throws InterruptedException {
    harbor.people.promote(harbor.telegram.botUsername(), "Harbor", Role.ADMINISTRATOR);
    Event.CommandInvoked command = harbor.command("/help@warmglow_bot");
    Harbor.shown(harbor.answer(command.replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(WORDS, text(seenBy("anna").getLast()));
    assertEquals(List.of(), harbor.everSeenByAll("Harbor"));
  }

  @Test
  void elsewhereItIsAReplyAndTheRefusalIsRemembered() throws InterruptedException {
    Event.CommandInvoked command = harbor.command("/help@warmglow_bot");
    Harbor.delivered(harbor.answer(command.replyTo(), Answer.EPHEMERAL, Message.of("Hello")));
    Harbor.delivered(harbor.answer(command.replyTo(), Answer.EPHEMERAL, Message.of("Hello")));
    assertEquals("Hello", harbor.newest("Harbor").text());
    assertEquals(
        1,
        harbor.telegram.requests().stream()
            .filter(request -> request.parameters().has("ephemeral_message_parameters"))
            .count());
  }

  @Test
  void aCommandThatNobodyElseSeesIsAnsweredWhereNobodyElseSeesIt() throws InterruptedException {
    publishAlone("help");
    Event.CommandInvoked command = harbor.command("/help@warmglow_bot");
    assertEquals("anna", harbor.people.log().after(0).getLast().onlyFor());
    Harbor.shown(harbor.answer(command.replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(WORDS, text(seenBy("anna").getLast()));
    assertEquals(List.of(), harbor.everSeenByAll("Harbor"));
  }

  @Test
  void suchACommandIsListedSoInGroupsOnlyAndNotSentAgain() {
    publishAlone("help");
    List<BotRequest> lists = harbor.calls("setMyCommands");
    for (BotRequest list : lists) {
      boolean group = GROUP_LISTS.contains(list.parameters().path("scope").path("type").asText());
      assertEquals(group, list.parameters().path("commands").path(0).has("is_ephemeral"));
    }
    publishAlone("help");
    assertEquals(lists.size(), harbor.calls("setMyCommands").size());
  }

  @Test
  void andInPrivateWhereTheServerCannotDoThat() throws InterruptedException {
    harbor.openPrivateChat();
    harbor.telegram.ephemeralSupport(EphemeralSupport.ONLY_10_2);
    publishAlone("help");
    Event.CommandInvoked command = harbor.command("/help@warmglow_bot");
    Harbor.delivered(harbor.answer(command.replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(WORDS, harbor.newest("dm:anna").text());
  }

  @Test
  void itsButtonsWorkAndItChangesAndGoesForThePersonAlone() throws InterruptedException {
    Harbor.shown(
        harbor.answer(pressed().replyTo(), Answer.EPHEMERAL, QUESTION.with(QUESTION.controls())));
    Event.ActionPressed press = pressEphemeral();
    assertNull(press.message());
    Harbor.shown(harbor.answer(press.replyTo(), Answer.UPDATE, QUESTION));
    assertEquals(1, view(seenBy("anna").getLast()).controls().size());
    Target answer = new Target.Answer(press.replyTo(), harbor.anna(), Answer.UPDATE);
    Harbor.shown(harbor.send(answer, new Content.Removed()));
    assertEquals(Seen.Kind.DELETE, seenBy("anna").getLast().kind());
  }

  @Test
  void anUnclearFirstAttemptRisksNothing() throws InterruptedException {
    harbor.openPrivateChat();
    Event.ActionPressed press = pressed();
    harbor.fault("sendMessage", Fault.Kind.DROP_AFTER);
    Harbor.delivered(harbor.answer(press.replyTo(), Answer.EPHEMERAL, LONG));
    assertEquals(WORDS, harbor.newest("dm:anna").text());
    assertFalse(harbor.everSeenByAll("Harbor").contains(WORDS));
  }

  private Event.ActionPressed pressed() throws InterruptedException {
    Harbor.delivered(harbor.say(QUESTION));
    return harbor.press("Harbor");
  }

  private Event.ActionPressed pressEphemeral() throws InterruptedException {
    String shown = view(seenBy("anna").getLast()).id();
    harbor.people.press("anna", "Harbor", shown, "0.0");
    return harbor.events.next(Event.ActionPressed.class);
  }

  /** What the bot said to this person alone in the group. */
  private List<Seen> seenBy(String person) {
    return harbor.people.log().after(0).stream()
        .filter(line ->
            line.channel().equals("Harbor")
                && person.equals(line.onlyFor())
                && line.kind() != Seen.Kind.ALERT
                && line.message() != null
                && line.message().author().equals(harbor.telegram.botUsername()))
        .toList();
  }

  private void publishAlone(String path) {
    CommandCatalog.Entry entry =
        new CommandCatalog.Entry(
            CommandPath.of(path),
            Access.EVERYONE,
            CommandCatalog.Use.TYPED,
            true,
            Map.of(),
            Map.of(Locale.ENGLISH, path, Locale.GERMAN, path),
            List.of());
    try {
      harbor.platform.publish(new CommandCatalog(List.of(), List.of(entry)));
    } catch (ChatPlatform.PublishingFailed failed) {
      throw new AssertionError(failed);
    }
  }

  private static Seen.MessageView view(Seen line) {
    return Objects.requireNonNull(line.message());
  }

  private static String text(Seen line) {
    return view(line).text();
  }
}
