package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where commands are offered: menus of messages, threads, private chats, and places elsewhere. */
class DiscordPlacesTest {
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
  void aCommandOnAMessageArrivesWithItsAuthorAndWords() throws Exception {
    String message = harbor.people.type("ben", Harbor.GENERAL, "tea is ready", null);
    harbor.people.useOnMessage("anna", Harbor.GENERAL, message, "thank");
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    assertEquals("thank", event.path());
    Subject subject = Harbor.there(event.subject());
    assertEquals(message, subject.message().nativeId());
    assertEquals(event.caller().channel(), subject.message().channel());
    assertEquals("tea is ready", subject.text());
    assertEquals(harbor.discord.userId("ben"), Harbor.there(subject.author()).user().nativeId());
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, Message.of("thanked")));
    assertEquals(
        "anna", harbor.sees(before, line -> Harbor.text(line).equals("thanked")).onlyFor());
  }

  @Test
  void whatTheBotItselfSaidHasTheBotAsAuthor() throws Exception {
    harbor.people.command("anna", Harbor.GENERAL, "help", Map.of());
    Harbor.delivered(
        harbor.answer(
            harbor.event(Event.CommandInvoked.class), Answer.PUBLIC, Message.of("hello")));
    String message =
        Harbor.there(harbor.sees(before, line -> Harbor.text(line).equals("hello")).message()).id();
    harbor.people.useOnMessage("anna", Harbor.GENERAL, message, "thank");
    Subject subject = Harbor.there(harbor.event(Event.CommandInvoked.class).subject());
    assertTrue(Harbor.there(subject.author()).bot());
  }

  @Test
  void aCommandOnMessagesIsNamedInEveryLanguage() {
    assertEquals("Say thanks", shown("anna", "thank"));
    harbor.people.language("ben", "de");
    assertEquals("Danke sagen", shown("ben", "thank"));
  }

  @Test
  void groupsAndOptionsAreNamedInEveryLanguage() {
    harbor.people.language("ben", "de");
    assertEquals(List.of("query_de", "day_de", "drink_de", "to_de"), options("ben", "find"));
    assertEquals(List.of("query", "day", "drink", "whom"), options("anna", "find"));
    harbor.people.language("mira", "de");
    harbor.people.promote("mira", "Harbor", Role.MODERATOR);
    assertEquals("nachfrage liste", shown("mira", "checkin list"));
  }

  @Test
  void aCommandInAThreadIsAnsweredThere() throws Exception {
    String thread = harbor.people.openThread("anna", Harbor.GENERAL, "Tea");
    harbor.people.command("anna", thread, "help", Map.of());
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    assertEquals(harbor.discord.channelId(thread), event.caller().channel().nativeId());
    Harbor.delivered(harbor.answer(event, Answer.PUBLIC, Message.of("in the thread")));
    assertEquals(
        thread, harbor.sees(before, line -> Harbor.text(line).equals("in the thread")).channel());
    Harbor.delivered(harbor.post(thread, Message.of("posted")));
    assertEquals(thread, harbor.sees(before, line -> Harbor.text(line).equals("posted")).channel());
  }

  @Test
  void whatCannotBeRunInPrivateIsNotOfferedThere() {
    List<String> offered =
        harbor.people.commands("anna", "dm:anna").stream().map(World.CommandEntry::path).toList();
    assertTrue(offered.containsAll(List.of("help", "find", "show")));
    assertFalse(offered.contains("thanks"), "nobody to name there");
    assertFalse(offered.contains("settings"), "nobody is an administrator there");
    assertFalse(offered.contains("thank"));
  }

  @Test
  void peopleDoNotCarryTheBotToOtherServers() {
    harbor.people.createSpace("Pier");
    harbor.people.join("anna", "Pier");
    harbor.people.install("anna", true);
    harbor.discord.removeBot("Pier");
    assertThrows(
        Refused.class, () -> harbor.people.command("anna", "Pier/general", "help", Map.of()));
    harbor.people.install("anna", false);
  }

  @Test
  void whatComesFromAServerWithoutTheBotIsOneSentenceAndNoEvent() throws Exception {
    harbor.people.createSpace("Island");
    harbor.people.join("anna", "Island");
    Press press = new Press("tea.more", "1");
    Harbor.delivered(
        harbor.post("Island/general", Message.of("Join?").with(Control.button("More", press))));
    Seen posted = harbor.sees(before, line -> Harbor.text(line).equals("Join?"));
    harbor.discord.removeBot("Island");
    harbor.event(Event.CommunityLeft.class);
    harbor.people.language("anna", "de");
    harbor.people.press(
        "anna", "Island/general", Harbor.there(posted.message()).id(), press.encoded());
    Seen told = harbor.sees(before, line -> Harbor.text(line).startsWith("Warmglow arbeitet"));
    harbor.people.language("anna", "en-US");
    assertEquals("anna", told.onlyFor());
    assertNull(harbor.events.poll());
  }

  private static String shown(String person, String path) {
    return entry(person, path).name();
  }

  private static List<String> options(String person, String path) {
    return entry(person, path).options().stream().map(World.OptionEntry::shown).toList();
  }

  private static World.CommandEntry entry(String person, String path) {
    return Stream.of(harbor.people.commands(person, Harbor.GENERAL))
        .flatMap(List::stream)
        .filter(command -> command.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
