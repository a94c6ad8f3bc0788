package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter in conversation with people on a local Discord. */
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
    assertEquals(harbor.discord.guildId("Harbor"), there(event.caller().space()).nativeId());
    assertEquals(harbor.discord.channelId(Harbor.GENERAL), event.caller().channel().nativeId());
    assertEquals(Access.EVERYONE, event.caller().standing());
    assertEquals("anna", event.caller().handle());
    Event.Named named = (Event.Named) event.arguments();
    RawValue.Account to = (RawValue.Account) there(named.values().get("to"));
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
    harbor.people.command("anna", "dm:anna", "settings", Map.of());
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    assertNull(event.caller().space());
    harbor.answer(event, Answer.PRIVATE, Message.of("here"));
    Seen seen = sees(Seen.Kind.MESSAGE);
    assertEquals("here", there(seen.message()).text());
  }

  @Test
  void aPublicAnswerIsForEveryone() throws Exception {
    Delivery delivery = harbor.answer(thanks("ben"), Answer.PUBLIC, Message.of("done"));
    Seen seen = sees(Seen.Kind.MESSAGE);
    assertNull(seen.onlyFor());
    assertEquals("done", there(seen.message()).text());
    assertEquals(there(seen.message()).id(), there(delivered(delivery).message()).nativeId());
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
    delivered(harbor.answer(event, Answer.EPHEMERAL, Message.of("ready")));
    Seen seen = harbor.sees(before, line -> line.message() != null && text(line).equals("ready"));
    assertEquals("anna", seen.onlyFor());
  }

  @Test
  void anAnswerSentAgainReplacesItself() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    Content content = new Content.Said(Message.of("once"));
    delivered(harbor.answer(event, Answer.PUBLIC, content, 1));
    delivered(harbor.answer(event, Answer.PUBLIC, content, 2));
    assertEquals(1, messages("once"));
  }

  @Test
  void anAnswerOfALongTextKeepsItsControlsAndIsNotRepeated() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    Message message =
        Message.of("palm ".repeat(700)).with(Control.button("More", new Press("x.more", "")));
    Content content = new Content.Said(message);
    delivered(harbor.answer(event, Answer.PUBLIC, content, 1));
    delivered(harbor.answer(event, Answer.PUBLIC, content, 2));
    List<Seen> shown =
        harbor.people.log().after(before).stream()
            .filter(line -> line.kind() == Seen.Kind.MESSAGE)
            .toList();
    assertEquals(2, shown.size());
    assertTrue(there(shown.getFirst().message()).controls().isEmpty());
    assertEquals("More", there(shown.getLast().message()).controls().getFirst().label());
  }

  @Test
  void aPressArrivesAndChangesItsMessage() throws Exception {
    String message = postWithButton("checkin.join:7");
    harbor.people.press("ben", Harbor.GENERAL, message, "checkin.join:7");
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    assertEquals("checkin.join:7", pressed.press());
    assertEquals(message, there(pressed.message()).nativeId());
    harbor.answer(pressed, Answer.UPDATE, Message.of("1 joined"));
    Seen edit = sees(Seen.Kind.EDIT);
    assertEquals(message, there(edit.message()).id());
    assertEquals("1 joined", there(edit.message()).text());
    assertTrue(there(edit.message()).controls().isEmpty(), "an update replaces the whole message");
  }

  @Test
  void aPressThatWasPutOffStillChangesItsMessage() throws Exception {
    String message = postWithButton("checkin.join:8");
    harbor.people.press("ben", Harbor.GENERAL, message, "checkin.join:8");
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    assertTrue(harbor.platform().acknowledge(pressed.replyTo(), Answer.UPDATE));
    delivered(harbor.answer(pressed, Answer.UPDATE, Message.of("late but here")));
    assertEquals("late but here", there(sees(Seen.Kind.EDIT).message()).text());
  }

  @Test
  void aPressWithNothingToSeeIsAnsweredWithoutAWord() throws Exception {
    int others = harbor.discord.messageCount(Harbor.GENERAL);
    String message = postWithButton("checkin.join:9");
    harbor.people.press("ben", Harbor.GENERAL, message, "checkin.join:9");
    Event.ActionPressed pressed = harbor.event(Event.ActionPressed.class);
    long after = harbor.people.log().newest();
    delivered(harbor.answer(pressed, Answer.PUBLIC, new Content.Nothing(), 1));
    delivered(harbor.answer(pressed, Answer.PUBLIC, new Content.Nothing(), 2));
    assertEquals(List.of(), harbor.people.log().after(after));
    assertEquals(1, harbor.discord.messageCount(Harbor.GENERAL) - others);
  }

  @Test
  void aCommandWithNothingToSayLeavesNoThinkingBehind() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.PUBLIC));
    Seen thinking = sees(Seen.Kind.THINKING);
    delivered(harbor.answer(event, Answer.PUBLIC, new Content.Nothing(), 1));
    assertEquals(there(thinking.message()).id(), there(sees(Seen.Kind.DELETE).message()).id());
  }

  @Test
  void aPickFromAMenuArrivesAsThePressOfItsOption() throws Exception {
    Control.Menu menu =
        new Control.Menu(
            "Which?",
            List.of(
                new Control.Option("Tea", new Press("drink.pick", "tea")),
                new Control.Option("Soup", new Press("drink.pick", "soup"))));
    delivered(harbor.post(Harbor.GENERAL, Message.of("Pick").with(menu)));
    Seen seen = sees(Seen.Kind.MESSAGE);
    harbor.people.choose(
        "anna",
        Harbor.GENERAL,
        there(seen.message()).id(),
        there(seen.message()).controls().getFirst().id(),
        List.of("drink.pick:soup"));
    assertEquals("drink.pick:soup", harbor.event(Event.ActionPressed.class).press());
  }

  @Test
  void aFormIsShownPrefilledAndComesBackWithItsValues() throws Exception {
    Event.CommandInvoked event = thanks("ben");
    Content.Asked form =
        new Content.Asked(
            "form:abc",
            "A title that is longer than a form's title may be here",
            List.of(
                entry("note", "Note", new FieldKind.Words(300, true), true, "so far", List.of()),
                entry(
                    "rhythm",
                    "Rhythm",
                    new FieldKind.Choice(List.of("daily", "weekly")),
                    true,
                    "weekly",
                    List.of("Every day", "Every week")),
                entry("to", "Who", new FieldKind.Person(), true, "", List.of()),
                entry("time", "Time", new FieldKind.TimeOfDay(), false, "", List.of())));
    delivered(harbor.answer(event, Answer.EPHEMERAL, form, 1));
    Seen shown = sees(Seen.Kind.FORM);
    assertEquals("so far", there(shown.form()).fields().getFirst().value());
    harbor.people.submit(
        "anna",
        there(shown.form()).id(),
        Map.of("note", "thank you", "rhythm", "daily", "to", "ben"));
    Event.FormSubmitted submitted = harbor.event(Event.FormSubmitted.class);
    assertEquals("form:abc", submitted.form());
    assertEquals(new RawValue.Typed("thank you"), submitted.values().get("note"));
    assertEquals(new RawValue.Typed("daily"), submitted.values().get("rhythm"));
    RawValue.Account to = (RawValue.Account) there(submitted.values().get("to"));
    assertEquals(harbor.discord.userId("ben"), to.user().nativeId());
    assertFalse(submitted.values().containsKey("time"), "what was left empty is left out");
    delivered(harbor.answer(submitted, Answer.EPHEMERAL, Message.of("saved")));
    assertEquals("anna", harbor.sees(before, line -> text(line).equals("saved")).onlyFor());
  }

  @Test
  void onlyThePeopleOfMentionsArePinged() throws Exception {
    UserId ben = new UserId(DiscordPlatform.NAME, harbor.discord.userId("ben"));
    String anna = "<@" + harbor.discord.userId("anna") + ">";
    delivered(
        harbor.post(
            Harbor.GENERAL,
            Message.of(
                Text.of(new Span.Mention(ben, "ben"), new Span.Plain(" " + anna + " @everyone")))));
    Seen seen = sees(Seen.Kind.MESSAGE);
    assertEquals(List.of("ben"), there(seen.message()).pinged());
    assertEquals("@ben " + anna + " @everyone", there(seen.message()).text());
  }

  @Test
  void aPrivateMessageGoesToThePrivateChat() throws Exception {
    delivered(
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
    Delivery.Delivered posted = delivered(harbor.post(Harbor.GENERAL, Message.of("first")));
    Target target = new Target.Posted(there(posted.message()));
    delivered(harbor.send(harbor.key(), target, new Content.Said(Message.of("second")), 1));
    assertEquals("second", there(sees(Seen.Kind.EDIT).message()).text());
    delivered(harbor.send(harbor.key(), target, new Content.Removed(), 1));
    sees(Seen.Kind.DELETE);
    delivered(harbor.send(harbor.key(), target, new Content.Removed(), 2));
    assertEquals(
        Delivery.Cause.GONE,
        assertInstanceOf(
                Delivery.Unreachable.class,
                harbor.send(harbor.key(), target, new Content.Said(Message.of("third")), 1))
            .cause());
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

  private String postWithButton(String press) throws InterruptedException {
    delivered(
        harbor.post(
            Harbor.GENERAL,
            Message.of("Join?").with(Control.primary("Join", Press.decoded(press)))));
    String message = there(sees(Seen.Kind.MESSAGE).message()).id();
    before = harbor.people.log().newest();
    return message;
  }

  private Target.Private privateChat(String person) {
    return new Target.Private(new UserId(DiscordPlatform.NAME, harbor.discord.userId(person)));
  }

  private static Content.Entry entry(
      String name,
      String label,
      FieldKind kind,
      boolean required,
      String value,
      List<String> choices) {
    return new Content.Entry(name, label, kind, required, value, choices);
  }

  private Seen sees(Seen.Kind kind) throws InterruptedException {
    return harbor.sees(before, line -> line.kind() == kind);
  }

  private static Delivery.Delivered delivered(Delivery delivery) {
    return assertInstanceOf(Delivery.Delivered.class, delivery);
  }

  private long messages(String text) {
    return harbor.people.log().after(before).stream()
        .filter(line -> line.kind() == Seen.Kind.MESSAGE && text(line).equals(text))
        .count();
  }

  private static long calls(String call) {
    return harbor.discord.requests().stream()
        .filter(request -> request.call().equals(call))
        .count();
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  private static String text(Seen line) {
    return line.message() == null ? "" : line.message().text();
  }
}
