package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.ChatPlatform.TokenRefused;
import dev.warmglow.simulator.person.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/** Updates are confirmed once they are taken over, whatever happens in between. */
final class TelegramPollTest {
  private final Harbor harbor;

  TelegramPollTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void eventsThatAreNotTakenOverAreBroughtAgainInOrder() throws InterruptedException {
    harbor.command("/zero@warmglow_bot");
    harbor.events.refuse(3);
    harbor.people.type("anna", "Harbor", "/one@warmglow_bot", null);
    harbor.people.type("anna", "Harbor", "/two@warmglow_bot", null);
    assertEquals("one", harbor.events.next(Event.CommandInvoked.class).path());
    assertEquals("two", harbor.events.next(Event.CommandInvoked.class).path());
    assertEquals(new HashSet<>(harbor.events.keys).size(), harbor.events.keys.size());
  }

  @Test
  void whatWasTakenOverButNotConfirmedComesAgainUnderTheSameKey() throws InterruptedException {
    harbor.platform.stopIntake();
    harbor.people.type("anna", "Harbor", "/one@warmglow_bot", null);
    Harbor.Impatient backoff = new Harbor.Impatient();
    TakenOver first = new TakenOver();
    // Stopped while taking over, it never polls again: nothing of this batch is confirmed.
    first.afterwards(backoff::stop);
    try (TelegramPlatform dying = harbor.newPlatform(backoff)) {
      Harbor.start(dying, first);
      String key = first.next(Event.CommandInvoked.class).key();

      TakenOver second = new TakenOver();
      try (TelegramPlatform restarted = harbor.newPlatform(new Harbor.Impatient())) {
        Harbor.start(restarted, second);
        assertEquals(key, second.next(Event.CommandInvoked.class).key());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.Kind.class)
  void aPollThatFailsLosesNothing(Fault.Kind kind) throws InterruptedException {
    harbor.telegram.addFault(new Fault("getUpdates", kind, 2, Duration.ofMillis(10)));
    harbor.command("/zero@warmglow_bot");
    assertEquals("one", harbor.command("/one@warmglow_bot").path());
    assertEquals("two", harbor.command("/two@warmglow_bot").path());
  }

  @Test
  void anUpdateThatCannotBeReadDoesNotHoldUpTheOthers() throws InterruptedException {
    harbor.platform.stopIntake();
    harbor.people.type("anna", "Harbor", "/poison@warmglow_bot", null);
    harbor.people.type("anna", "Harbor", "/one@warmglow_bot", null);
    TakenOver events = new TakenOver();
    TelegramEventReader reader =
        new TelegramEventReader(
            User.builder().id(5L).firstName("W").userName("warmglow_bot").isBot(true).build(),
            InstantSource.system());
    Backoff backoff = new Harbor.Impatient();
    events.afterwards(backoff::stop);
    try (TelegramCalls calls = new TelegramCalls(harbor.settings(), Duration.ofSeconds(60))) {
      new TelegramPoll(calls, events, update -> failingOnPoison(reader, update), backoff).run();
    }
    assertEquals("one", events.next(Event.CommandInvoked.class).path());
  }

  private static Optional<Event> failingOnPoison(TelegramEventReader reader, Update update) {
    if (update.getMessage() != null && update.getMessage().getText().startsWith("/poison")) {
      throw new IllegalStateException("a shape nobody thought of");
    }
    return reader.read(update);
  }

  @Test
  void idsThatStartAgainLowerAreFollowed() throws InterruptedException {
    harbor.command("/zero@warmglow_bot");
    harbor.telegram.restartIdsLower();
    assertEquals("one", harbor.command("/one@warmglow_bot").path());
    assertEquals("two", harbor.command("/two@warmglow_bot").path());
  }

  @Test
  void aTokenTelegramDoesNotKnowIsRefusedWithoutNamingIt() {
    String token = "5000000009:AA-some-other-bot";
    TelegramSettings wrong = new TelegramSettings(token, URI.create(harbor.telegram.apiUrl()));
    try (TelegramPlatform platform = new TelegramPlatform(wrong, InstantSource.system())) {
      TokenRefused refused =
          assertThrows(TokenRefused.class, () -> platform.start(new TakenOver()));
      assertFalse(String.valueOf(refused.getMessage()).contains(token));
      assertFalse(wrong.toString().contains(token));
    }
  }

  @Test
  void aTokenThatIsRefusedLaterIsTold() throws InterruptedException {
    TelegramSettings wrong =
        new TelegramSettings("5000000009:AA-revoked", URI.create(harbor.telegram.apiUrl()));
    TakenOver events = new TakenOver();
    try (TelegramCalls calls = new TelegramCalls(wrong, Duration.ofSeconds(5))) {
      TelegramPoll poll =
          new TelegramPoll(calls, events, update -> Optional.empty(), new Harbor.Impatient());
      poll.run();
      assertEquals("Telegram no longer accepts the token", events.nextLost());
    }
  }

  @Test
  void anotherProgramWithTheSameTokenIsTold() throws InterruptedException {
    TakenOver others = new TakenOver();
    try (TelegramPlatform other = harbor.newPlatform(new Harbor.Impatient())) {
      Harbor.start(other, others);
      assertEquals("another program uses the same Telegram token", harbor.events.nextLost());
    }
  }
}
