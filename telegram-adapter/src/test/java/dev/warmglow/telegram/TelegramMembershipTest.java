package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.CommandPath;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.ChatPlatform.PublishingFailed;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is where, and what they may. */
final class TelegramMembershipTest {
  private final Harbor harbor;

  TelegramMembershipTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void blockingTheBotClosesThePrivateChatAndUnblockingOpensIt() throws InterruptedException {
    harbor.openPrivateChat();
    harbor.people.block("anna", true);
    assertEquals(harbor.anna(), harbor.events.next(Event.PrivateChatClosed.class).user());
    harbor.people.block("anna", false);
    assertEquals(harbor.anna(), harbor.events.next(Event.PrivateChatOpened.class).caller().user());
  }

  @Test
  void joiningIsToldWithTheHandleThatOthersTypeAndBotsAreNot() throws InterruptedException {
    harbor.people.join("ben", "Harbor");
    String handle = "";
    while (!"ben".equals(handle)) {
      Event.Newcomer who = harbor.events.next(Event.MembersJoined.class).people().getFirst();
      assertNotEquals(harbor.telegram.botUsername(), who.handle());
      handle = String.valueOf(who.handle());
    }
  }

  @Test
  void leavingIsTold() throws InterruptedException {
    harbor.people.leave("anna", "Harbor");
    assertEquals(harbor.anna(), harbor.events.next(Event.MemberLeft.class).user());
  }

  @Test
  void theBotBeingRemovedIsTold() throws InterruptedException {
    harbor.people.leave(harbor.telegram.botUsername(), "Harbor");
    assertEquals(
        harbor.group().nativeId(),
        harbor.events.next(Event.CommunityLeft.class).space().nativeId());
  }

  @Test
  void aGroupThatBecomesASupergroupIsToldByItsMessages() throws InterruptedException {
    harbor.telegram.createBasicGroup("Dock");
    String before = Long.toString(harbor.telegram.chatId("Dock"));
    harbor.telegram.migrateToSupergroup("Dock");
    Event.ChannelMoved moved = harbor.events.next(Event.ChannelMoved.class);
    assertEquals(before, moved.fromSpace().nativeId());
    assertEquals(Long.toString(harbor.telegram.chatId("Dock")), moved.toChannel().nativeId());
    assertEquals(moved.toSpace(), harbor.events.next(Event.ChannelMoved.class).toSpace());
  }

  @Test
  void whatIsSentToTheOldGroupArrivesInTheNew() throws InterruptedException {
    harbor.telegram.createBasicGroup("Dock");
    ChannelId before =
        new ChannelId(TelegramPlatform.TELEGRAM, Long.toString(harbor.telegram.chatId("Dock")));
    harbor.telegram.migrateToSupergroup("Dock");
    harbor.events.next(Event.ChannelMoved.class);
    harbor.events.next(Event.ChannelMoved.class);
    MessageRef sent =
        Harbor.delivered(
            harbor.send(new Target.Channel(before), new Content.Said(Message.of("Hello Dock"))));
    assertEquals(Long.toString(harbor.telegram.chatId("Dock")), sent.channel().nativeId());
    assertEquals("Hello Dock", harbor.newest("Dock").text());
    assertEquals(sent.channel(), harbor.events.next(Event.ChannelMoved.class).toChannel());
  }

  @Test
  void rightsAreReadAnewWhenTheyChange() throws InterruptedException, LookupFailed {
    harbor.people.promote(harbor.telegram.botUsername(), "Harbor", Role.MODERATOR);
    Event.CommandInvoked command = harbor.command("/settings");
    assertEquals(Access.EVERYONE, harbor.platform.accessOf(command.caller()));
    for (Role role : List.of(Role.MODERATOR, Role.ADMINISTRATOR, Role.MEMBER)) {
      harbor.people.promote("anna", "Harbor", role);
      // What comes after the change in the queue shows that the change was read.
      command = harbor.command("/settings");
      Access expected =
          switch (role) {
            case MEMBER -> Access.EVERYONE;
            case MODERATOR -> Access.MODERATOR;
            case ADMINISTRATOR -> Access.ADMINISTRATOR;
          };
      assertEquals(expected, harbor.platform.accessOf(command.caller()));
    }
  }

  @Test
  void commandsAreListedForEveryoneInTheirLanguageAndMoreForModerators() throws PublishingFailed {
    harbor.platform.publish(catalog());
    harbor.people.join("mod", "Harbor");
    harbor.people.promote("mod", "Harbor", Role.MODERATOR);
    assertEquals(List.of("help"), paths("anna"));
    assertTrue(paths("mod").contains("checkin start"));
    harbor.people.language("anna", "de");
    assertEquals("Hilfe", harbor.people.world("anna").commands().getFirst().description());
  }

  @Test
  void commandsThatAreListedAlreadyAreNotSentAgain() throws PublishingFailed {
    harbor.platform.publish(catalog());
    int before = harbor.telegram.requests().size();
    harbor.platform.publish(catalog());
    assertFalse(
        harbor.telegram.requests().stream()
            .skip(before)
            .anyMatch(request -> request.method().equals("setMyCommands")));
  }

  private List<String> paths(String person) {
    return harbor.people.world(person).commands().stream().map(World.CommandEntry::path).toList();
  }

  private static CommandCatalog catalog() {
    return new CommandCatalog(
        List.of(),
        List.of(
            entry("help", Access.EVERYONE, "Help", "Hilfe"),
            entry("checkin start", Access.MODERATOR, "Start a check-in", "Check-in beginnen")));
  }

  private static CommandCatalog.Entry entry(
      String path, Access access, String english, String german) {
    return new CommandCatalog.Entry(
        CommandPath.of(path),
        access,
        CommandCatalog.Use.TYPED,
        Map.of(),
        Map.of(Locale.ENGLISH, english, Locale.GERMAN, german),
        List.of());
  }
}
