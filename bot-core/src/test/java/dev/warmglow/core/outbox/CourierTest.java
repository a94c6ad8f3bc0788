package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.FakePlatform;
import dev.warmglow.core.platform.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CourierTest extends CourierContract {

  @Test
  void anAnswerLeavesAsSoonAsItHasCommittedInItsReadersLanguage() {
    String id = enqueue(answer(plain, Action.Answer.PUBLIC, "hello"));

    assertEquals(List.of("hello"), plain.words());
    Outgoing sent = plain.sends().getFirst();
    assertEquals(id, sent.key());
    assertEquals(new Outgoing.Audience(Locale.GERMAN, ZoneId.of("Europe/Berlin")), sent.audience());
    assertEquals(List.of("SENT"), states());
    assertEquals(
        plain.seen().getFirst().message(),
        database().read(tx -> courier.outbox().messageOf(tx, community, id)).orElseThrow());
  }

  @Test
  void whatIsRolledBackIsNeverSaid() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .writing(tx -> {
                  courier.outbox().enqueue(tx, community, reminder(plain, "hello"));
                  throw new IllegalStateException();
                }));
    pass(Duration.ofSeconds(2));

    assertEquals(List.of(), plain.words());
  }

  @Test
  void aPersonsWordsAndTheReplySecretAreSealedWhileTheyWaitAndGoneAfterwards() {
    plain.script(new Delivery.NotSent("no network"));
    enqueue(answer(plain, Action.Answer.PUBLIC, "dear diary"));

    String waiting = new String(body(), StandardCharsets.ISO_8859_1);
    assertFalse(waiting.contains("diary"), "the words are in the clear");
    assertFalse(waiting.contains("reply-secret"), "the secret is in the clear");

    pass(Duration.ofSeconds(2));
    assertEquals(List.of("dear diary"), plain.words());
    assertEquals(0, body().length);
  }

  @Test
  void whatWasTakenBackBeforeItWasSentIsNotSent() {
    plain.script(new Delivery.NotSent("no network"));
    String id = enqueue(reminder(plain, "hello"));
    database().writing(tx -> courier.outbox().cancel(tx, community, id));
    pass(Duration.ofMinutes(1));

    assertEquals(List.of(), plain.words());
    assertEquals(List.of("SKIPPED cancelled"), states());
  }

  @Test
  void whatBelongsToAForgottenPersonIsNotSent() {
    Delivery no = new Delivery.NotSent("no network");
    plain.script(no, no, no);
    enqueue(answer(plain, Action.Answer.PUBLIC, "hello"));
    pass(Duration.ofSeconds(10));
    database().writing(tx -> keys.destroy(tx, ana));
    pass(Duration.ofMinutes(1));

    assertEquals(List.of(), plain.words());
    assertEquals(List.of("SKIPPED forgotten"), states());
  }

  @Test
  void aPressTooLongForThePlatformTravelsAsATokenAndComesBack() {
    Press longPress = new Press("resource.show", "x".repeat(60));
    Content content =
        new Content.Said(
            Message.of("pick")
                .with(
                    Control.button("long", longPress),
                    Control.button("short", new Press("resource.show", "1"))));
    enqueue(new Post(Kind.NOTICE, channel(plain, "group"), content, null, null, null));

    Content.Said sent = (Content.Said) plain.sends().getFirst().content();
    Press token = ((Control.Button) sent.message().controls().getFirst()).press();
    assertTrue(token.encoded().length() <= 64);
    assertEquals(longPress, database().read(tx -> courier.resolve(tx, token)));
    Press unknown = new Press("~", "nothing");
    assertThrows(
        IllegalArgumentException.class, () -> database().read(tx -> courier.resolve(tx, unknown)));
  }

  @Test
  void aTokenGoesHalfAYearAfterItWasShownLast() {
    Press longPress = new Press("resource.show", "x".repeat(60));
    Content content = new Content.Said(Message.of("pick").with(Control.button("long", longPress)));
    Post post = new Post(Kind.REMINDER, channel(plain, "group"), content, null, null, null);
    enqueue(post);
    time.advance(Duration.ofDays(100));
    enqueue(post);
    Content.Said sent = (Content.Said) plain.sends().getFirst().content();
    Press token = ((Control.Button) sent.message().controls().getFirst()).press();

    time.advance(Duration.ofDays(179));
    courier.forgetOld();
    assertEquals(longPress, database().read(tx -> courier.resolve(tx, token)));
    time.advance(Duration.ofDays(2));
    courier.forgetOld();
    assertThrows(
        IllegalArgumentException.class, () -> database().read(tx -> courier.resolve(tx, token)));
  }

  @Test
  void whatWaitsForAChannelThatMovesGoesToItsNewPlace() {
    plain.script(new Delivery.RateLimited(Duration.ofSeconds(30), false));
    enqueue(reminder(plain, "in memory"));
    ChannelId old = new ChannelId(plain.platform(), "group");
    ChannelId moved = new ChannelId(plain.platform(), "supergroup");
    database().writing(tx -> courier.move(tx, old, moved));
    pass(Duration.ofSeconds(31));
    assertEquals(channel(plain, "supergroup"), plain.seen().getFirst().target());

    plain.script(new Delivery.Unreachable(Delivery.Cause.FORBIDDEN, "no"));
    enqueue(reminder(plain, "parked"));
    database().writing(tx -> courier.move(tx, old, moved));
    start();
    pass(Duration.ofMinutes(11));
    assertEquals(List.of("in memory", "parked"), plain.words());
    assertEquals(channel(plain, "supergroup"), plain.seen().getLast().target());
  }

  @Test
  void rowsThatEndedGoAfterAWeekAndUncertainOnesAfterAMonth() {
    plain.losesTheAnswer();
    enqueue(notice(plain, "uncertain"));
    enqueue(notice(keyed, "sent"));

    time.advance(Duration.ofDays(7));
    assertEquals(0, courier.forgetOld());
    time.advance(Duration.ofMillis(1));
    assertEquals(1, courier.forgetOld());
    time.advance(Duration.ofDays(23));
    assertEquals(1, courier.forgetOld());
    assertEquals(List.of(), states());
  }

  @Test
  void anAnswerWithoutAnOwnerIsRefusedSinceItHoldsASecret() {
    Post answer = answer(plain, Action.Answer.PUBLIC, "hello");
    Post nobodys = new Post(Kind.ANSWER, answer.target(), answer.content(), null, null, null);
    assertThrows(IllegalArgumentException.class, () -> enqueue(nobodys));
  }

  @Test
  void aPostToAPlatformThatIsNotConnectedWaitsForIt() {
    FakePlatform later = new FakePlatform("later", plain.capabilities(), plain.limits(), time);
    enqueue(reminder(later, "hello"));
    pass(Duration.ofSeconds(5));

    assertEquals(List.of("DUE"), states());
  }

  private byte[] body() {
    return database()
        .read(tx ->
            tx.handle()
                .select("SELECT COALESCE(body, ?) FROM outbox", new byte[0])
                .mapTo(byte[].class)
                .one());
  }
}
