package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands, forms and their answers, in conversation with people on a local Discord. */
class DiscordConversationTest {
  private static Harbor harbor;
  private long before;

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
    harbor.platform().publish(Catalogs.sample());
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
  void publishingTheSameAgainOverwritesNothing() throws Exception {
    harbor.platform().publish(Catalogs.sample());
    assertEquals(1, calls("PUT /applications/{application_id}/commands"));
  }

  @Test
  void peopleSeeCommandsInTheirLanguage() {
    harbor.people.language("ben", "de");
    assertTrue(
        harbor.people.world("ben").commands().stream()
            .anyMatch(command ->
                command.name().equals("danke") && command.description().equals("Danke jemandem")));
  }

  @Test
  void membersAreNotShownTheCommandsOfModerators() {
    assertThrows(
        Refused.class,
        () -> harbor.people.command("anna", Harbor.GENERAL, "checkin list", Map.of()));
  }

  @Test
  void aCommandArrivesWithItsCallerAndValues() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    assertEquals("thanks", event.path());
    assertTrue(event.key().startsWith("discord:"));
    assertEquals(harbor.discord.userId("anna"), event.caller().user().nativeId());
    assertEquals(harbor.discord.guildId("Harbor"), Harbor.there(event.caller().space()).nativeId());
    assertEquals(harbor.discord.channelId(Harbor.GENERAL), event.caller().channel().nativeId());
    assertEquals(Access.EVERYONE, event.caller().standing());
    assertEquals("anna", event.caller().handle());
    Event.Named named = (Event.Named) event.arguments();
    RawValue.Account to = (RawValue.Account) Harbor.there(named.values().get("to"));
    assertEquals(harbor.discord.userId("ben"), to.user().nativeId());
    assertEquals(new RawValue.Typed("for the tea"), named.values().get("note"));
  }

  @Test
  void aSubcommandArrivesWithBothWords() throws Exception {
    harbor.people.promote("mira", "Harbor", Role.ADMINISTRATOR);
    harbor.people.command("mira", Harbor.GENERAL, "checkin start", Map.of("time", "18:30"));
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    assertEquals("checkin start", event.path());
    assertEquals(Access.ADMINISTRATOR, event.caller().standing());
  }

  @Test
  void aCommandInThePrivateChatHasNoSpace() throws Exception {
    harbor.people.command("anna", "dm:anna", "help", Map.of());
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    assertNull(event.caller().space());
    harbor.answer(event, Answer.PRIVATE, Message.of("here"));
    Seen seen = sees(Seen.Kind.MESSAGE);
    assertEquals("here", Harbor.there(seen.message()).text());
  }

  @Test
  void aPublicAnswerIsForEveryone() throws Exception {
    Delivery delivery = harbor.answer(thanks("ben"), Answer.PUBLIC, Message.of("done"));
    Seen seen = sees(Seen.Kind.MESSAGE);
    assertNull(seen.onlyFor());
    assertEquals("done", Harbor.there(seen.message()).text());
    assertEquals(
        Harbor.there(seen.message()).id(),
        Harbor.there(Harbor.delivered(delivery).message()).nativeId());
  }

  @Test
  void anEphemeralAnswerIsForThePersonWhoAsked() throws Exception {
    harbor.answer(thanks("ben"), Answer.EPHEMERAL, Message.of("for you"));
    assertEquals("anna", sees(Seen.Kind.MESSAGE).onlyFor());
  }

  @Test
  void anAnswerThatWasPutOffTakesThePlaceOfThinking() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.EPHEMERAL));
    assertEquals("anna", sees(Seen.Kind.THINKING).onlyFor());
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.EPHEMERAL), "harmless again");
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, Message.of("ready")));
    Seen seen =
        harbor.sees(before, line -> line.message() != null && Harbor.text(line).equals("ready"));
    assertEquals("anna", seen.onlyFor());
  }

  @Test
  void anAnswerSentAgainReplacesItself() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    Content content = new Content.Said(Message.of("once"));
    Harbor.delivered(harbor.answer(event, Answer.PUBLIC, content, 1));
    Harbor.delivered(harbor.answer(event, Answer.PUBLIC, content, 2));
    assertEquals(1, messages("once"));
  }

  @Test
  void anAnswerOfALongTextKeepsItsControlsAndIsNotRepeated() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    Message message =
        Message.of("palm ".repeat(700)).with(Control.button("More", new Press("x.more", "")));
    Content content = new Content.Said(message);
    Harbor.delivered(harbor.answer(event, Answer.PUBLIC, content, 1));
    Harbor.delivered(harbor.answer(event, Answer.PUBLIC, content, 2));
    List<Seen> shown =
        harbor.people.log().after(before).stream()
            .filter(line -> line.kind() == Seen.Kind.MESSAGE)
            .toList();
    assertEquals(2, shown.size());
    assertTrue(Harbor.there(shown.getFirst().message()).controls().isEmpty());
    assertEquals("More", Harbor.there(shown.getLast().message()).controls().getFirst().label());
  }

  @Test
  void aCommandWithNothingToSayLeavesNoThinkingBehind() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.PUBLIC));
    Seen thinking = sees(Seen.Kind.THINKING);
    Harbor.delivered(harbor.answer(event, Answer.PUBLIC, new Content.Nothing(), 1));
    assertEquals(
        Harbor.there(thinking.message()).id(), Harbor.there(sees(Seen.Kind.DELETE).message()).id());
  }

  @Test
  void aFormIsShownPrefilledAndComesBackWithItsValues() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    Content.Asked form =
        new Content.Asked(
            "form:abc",
            "A title that is longer than a form's title may be here",
            List.of(
                entry(
                    "note",
                    "Note",
                    new FieldKind.Words(300, true),
                    true,
                    new RawValue.Typed("so far"),
                    List.of()),
                entry(
                    "rhythm",
                    "Rhythm",
                    new FieldKind.Choice(List.of("daily", "weekly")),
                    true,
                    new RawValue.Typed("weekly"),
                    List.of(
                        new Suggestion("daily", "Every day"),
                        new Suggestion("weekly", "Every week"))),
                entry("to", "Who", new FieldKind.Person(), true, null, List.of()),
                entry("time", "Time", new FieldKind.TimeOfDay(), false, null, List.of())));
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, form, 1));
    Seen shown = sees(Seen.Kind.FORM);
    assertEquals("so far", Harbor.there(shown.form()).fields().getFirst().value());
    harbor.people.submit(
        "anna",
        Harbor.there(shown.form()).id(),
        Map.of("note", "thank you", "rhythm", "daily", "to", "ben"));
    Event.FormSubmitted submitted = harbor.event(Event.FormSubmitted.class);
    assertEquals("form:abc", submitted.form());
    assertEquals(new RawValue.Typed("thank you"), submitted.values().get("note"));
    assertEquals(new RawValue.Typed("daily"), submitted.values().get("rhythm"));
    RawValue.Account to = (RawValue.Account) Harbor.there(submitted.values().get("to"));
    assertEquals(harbor.discord.userId("ben"), to.user().nativeId());
    assertFalse(submitted.values().containsKey("time"), "what was left empty is left out");
    Harbor.delivered(harbor.answer(submitted, Answer.EPHEMERAL, Message.of("saved")));
    assertEquals("anna", harbor.sees(before, line -> Harbor.text(line).equals("saved")).onlyFor());
  }

  @Test
  void whoTheCallerIsIsAskedWhenTheEventDoesNotSay() throws Exception {
    harbor.people.promote("mira", "Harbor", Role.ADMINISTRATOR);
    Event.CommandInvoked event = thanks("ben");
    Caller caller = event.caller();
    Caller unknown =
        new Caller(
            new UserId(DiscordPlatform.NAME, harbor.discord.userId("mira")),
            "mira",
            "mira",
            caller.space(),
            caller.channel(),
            caller.locale(),
            null);
    assertEquals(Access.ADMINISTRATOR, harbor.platform().accessOf(unknown));
  }

  private Event.CommandInvoked thanks(String to) throws InterruptedException {
    harbor.people.command(
        "anna", Harbor.GENERAL, "thanks", Map.of("to", to, "note", "for the tea"));
    return harbor.event(Event.CommandInvoked.class);
  }

  private static Content.Entry entry(
      String name,
      String label,
      FieldKind kind,
      boolean required,
      @Nullable RawValue value,
      List<Suggestion> choices) {
    return new Content.Entry(name, label, "", kind, required, value, choices);
  }

  private Seen sees(Seen.Kind kind) throws InterruptedException {
    return harbor.sees(before, line -> line.kind() == kind);
  }

  private long messages(String text) {
    return harbor.people.log().after(before).stream()
        .filter(line -> line.kind() == Seen.Kind.MESSAGE && Harbor.text(line).equals(text))
        .count();
  }

  private static long calls(String call) {
    return harbor.discord.requests().stream()
        .filter(request -> request.call().equals(call))
        .count();
  }
}
