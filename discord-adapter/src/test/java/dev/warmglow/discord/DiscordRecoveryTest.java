package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChatPlatform.TokenRefused;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.Target;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.Seen;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the adapter makes of restarts, broken connections and refusals. */
class DiscordRecoveryTest {
  private static final Content ONCE = new Content.Said(Message.of("once"));

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
  void anEventOfAProcessThatEndedIsAnsweredByTheNext() throws Exception {
    Event.CommandInvoked event = command();
    harbor.restart();
    delivered(harbor.answer(event, Answer.PUBLIC, ONCE, 2));
    assertEquals(1, shown());
  }

  @Test
  void anAnswerThatAProcessPutOffIsGivenByTheNext() throws Exception {
    Event.CommandInvoked event = command();
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.EPHEMERAL));
    harbor.restart();
    delivered(harbor.answer(event, Answer.EPHEMERAL, ONCE, 1));
    Seen seen =
        harbor.sees(0, line -> line.message() != null && line.message().text().equals("once"));
    assertEquals("anna", seen.onlyFor());
  }

  @Test
  void anAnswerThatAProcessGaveIsNotGivenTwice() throws Exception {
    Event.CommandInvoked event = command();
    delivered(harbor.answer(event, Answer.PUBLIC, ONCE, 1));
    harbor.restart();
    delivered(harbor.answer(event, Answer.PUBLIC, ONCE, 2));
    assertEquals(1, shown());
  }

  @Test
  void theThinkingOfAProcessThatEndedIsTakenAwayWhenThereIsNothingToSay() throws Exception {
    Event.CommandInvoked event = command();
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.PUBLIC));
    harbor.restart();
    delivered(harbor.answer(event, Answer.PUBLIC, new Content.Nothing(), 1));
    harbor.sees(Seen.Kind.DELETE);
  }

  @Test
  void anAnswerWhoseOutcomeGotLostIsNotGivenTwice() throws Exception {
    Event.CommandInvoked event = command();
    fault("/callback", Fault.Kind.DROP_AFTER);
    untilDelivered(attempt -> harbor.answer(event, Answer.PUBLIC, ONCE, attempt));
    assertEquals(1, shown());
  }

  @Test
  void afterTheTimeToAnswerThePersonCannotBeReached() throws Exception {
    Event.CommandInvoked event = command();
    assertTrue(harbor.platform().acknowledge(event.replyTo(), Answer.PUBLIC));
    harbor.discord.expireInteractionTokens();
    assertEquals(
        Delivery.Cause.EXPIRED,
        assertInstanceOf(Delivery.Unreachable.class, harbor.answer(event, Answer.PUBLIC, ONCE, 1))
            .cause());
  }

  @Test
  void anEventThatDiscordGaveUpOnCannotBePutOffOrAnswered() throws Exception {
    Event.CommandInvoked event = command();
    harbor.sees(Seen.Kind.FAILED);
    assertFalse(harbor.platform().acknowledge(event.replyTo(), Answer.PUBLIC));
    assertEquals(
        Delivery.Cause.EXPIRED,
        assertInstanceOf(Delivery.Unreachable.class, harbor.answer(event, Answer.PUBLIC, ONCE, 1))
            .cause());
  }

  @Test
  void aPostWhoseOutcomeGotLostIsNotPostedTwice() throws Exception {
    fault("POST /channels", Fault.Kind.DROP_AFTER);
    String key = harbor.key();
    untilDelivered(attempt -> harbor.send(key, harbor.inChannel(Harbor.GENERAL), ONCE, attempt));
    assertEquals(1, shown());
  }

  @Test
  void aPostThatMayBeOldIsLookedForBeforeItIsSentAgain() throws Exception {
    Instant start = Instant.now();
    String key = harbor.key();
    delivered(harbor.send(key, harbor.inChannel(Harbor.GENERAL), ONCE, 1, start));
    harbor.discord.expireNonces();
    harbor.restart(later());
    delivered(harbor.send(key, harbor.inChannel(Harbor.GENERAL), ONCE, 2, start));
    assertEquals(1, shown());
  }

  @Test
  void aPostThatIsNotThereIsSentAgain() throws Exception {
    harbor.restart(later());
    String key = harbor.key();
    delivered(
        harbor.send(
            key, harbor.inChannel(Harbor.GENERAL), ONCE, 2, Instant.now().minusSeconds(120)));
    assertEquals(1, shown());
  }

  @Test
  void aRefusedPermissionIsForbidden() {
    long viewAndSend = (1L << 10) | (1L << 11);
    harbor.discord.denyBot(Harbor.GENERAL, viewAndSend);
    assertEquals(
        Delivery.Cause.FORBIDDEN,
        assertInstanceOf(
                Delivery.Unreachable.class, harbor.post(Harbor.GENERAL, Message.of("hello")))
            .cause());
  }

  @Test
  void anErrorOfTheServerLeavesTheOutcomeUnknown() {
    fault("POST /channels", Fault.Kind.SERVER_ERROR);
    assertInstanceOf(
        Delivery.OutcomeUnknown.class, harbor.post(Harbor.GENERAL, Message.of("hello")));
  }

  @Test
  void withoutAConnectionNothingWasSent() {
    Target.Channel general = harbor.inChannel(Harbor.GENERAL);
    harbor.discord.close();
    // The first may still be written to a connection that was open before.
    harbor.send(harbor.key(), general, ONCE, 1);
    assertInstanceOf(Delivery.NotSent.class, harbor.send(harbor.key(), general, ONCE, 1));
  }

  @Test
  void theBotIsRemovedFromASpace() throws Exception {
    assertEquals(
        harbor.discord.guildId("Harbor"),
        harbor.event(Event.CommunityJoined.class).space().nativeId());
    harbor.discord.removeBot("Harbor");
    assertEquals(
        harbor.discord.guildId("Harbor"),
        harbor.event(Event.CommunityLeft.class).space().nativeId());
  }

  @Test
  void anEventIsBroughtOverALostConnection() throws Exception {
    harbor.discord.reconnect();
    assertNotNull(command());
  }

  @Test
  void noEventArrivesAfterTheIntakeStopsAndSendingStillWorks() throws Exception {
    Event.CommandInvoked event = command();
    harbor.platform().stopIntake();
    harbor.people.command("anna", Harbor.GENERAL, "thanks", Map.of("to", "ben"));
    delivered(harbor.answer(event, Answer.PUBLIC, ONCE, 1));
    harbor.sees(Seen.Kind.FAILED);
    assertTrue(
        harbor.events.stream().noneMatch(Event.CommandInvoked.class::isInstance), "left alone");
  }

  @Test
  void aWrongTokenIsRefusedAndNotRepeated() {
    String token = "bm90LmEu.token.that-is-known";
    DiscordPlatform stranger =
        new DiscordPlatform(
            new DiscordSettings(token, URI.create(harbor.discord.apiUrl())), Clock.systemUTC());
    TokenRefused refused = assertThrows(TokenRefused.class, () -> stranger.start(new Nobody()));
    assertEquals("discord does not accept the token", refused.getMessage());
    stranger.close();
  }

  @Test
  void theTokenOfASettingIsNotPrinted() {
    assertFalse(new DiscordSettings("secret", null).toString().contains("secret"));
  }

  private Event.CommandInvoked command() throws InterruptedException {
    harbor.people.command("anna", Harbor.GENERAL, "thanks", Map.of("to", "ben"));
    return harbor.event(Event.CommandInvoked.class);
  }

  private void fault(String call, Fault.Kind kind) {
    harbor.discord.addFault(new Fault(call, kind, 3, Duration.ZERO));
  }

  /** Sends again while the outcome is unknown. */
  private static void untilDelivered(IntFunction<Delivery> send) {
    int attempt = 1;
    Delivery delivery = send.apply(attempt);
    while (delivery instanceof Delivery.OutcomeUnknown && attempt < 6) {
      attempt++;
      delivery = send.apply(attempt);
    }
    delivered(delivery);
    assertTrue(attempt > 1, "an outcome was unknown");
  }

  private static InstantSource later() {
    return () -> Instant.now().plus(Duration.ofMinutes(10));
  }

  private long shown() {
    return harbor.people.log().after(0).stream()
        .filter(line -> line.kind() == Seen.Kind.MESSAGE)
        .filter(line -> line.message() != null && line.message().text().equals("once"))
        .count();
  }

  private static Delivery.Delivered delivered(Delivery delivery) {
    return assertInstanceOf(Delivery.Delivered.class, delivery);
  }

  private static final class Nobody implements EventSink {
    @Override
    public void accept(List<Event> events) {
      throw new AssertionError("nothing may arrive");
    }

    @Override
    public List<Suggestion> suggestions(Lookup.SuggestionsRequested asked) {
      return List.of();
    }

    @Override
    public List<SearchResult> results(Lookup.SearchRequested asked) {
      return List.of();
    }

    @Override
    public void lost(Platform platform, String reason) {
      throw new AssertionError("start itself says so");
    }
  }
}
