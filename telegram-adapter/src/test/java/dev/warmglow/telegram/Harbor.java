package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.ChatPlatform.TokenRefused;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.Fault;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.spec.TelegramSpec;
import dev.warmglow.simulator.telegram.BotRequest;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A local Telegram with the group Harbor, Anna in it, and the bot connected to it. */
final class Harbor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Outgoing.Audience AUDIENCE =
      new Outgoing.Audience(Locale.ENGLISH, ZoneId.of("UTC"));
  private static final Optional<TelegramSpec> SPEC = TelegramSpec.fromEnvironment();

  final TelegramSimulator telegram = TelegramSimulator.start(0);
  final PersonSide people = telegram.people();
  final TakenOver events = new TakenOver();
  final TelegramPlatform platform = newPlatform(new Impatient());
  private int sent;
  private boolean injected;

  Harbor() throws InterruptedException {
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    start(platform, events);
  }

  /** A backoff that hardly waits. */
  static final class Impatient extends Backoff {
    @Override
    boolean await(Duration wait) throws InterruptedException {
      return super.await(Duration.ofMillis(5));
    }
  }

  TelegramPlatform newPlatform(Backoff backoff) {
    return new TelegramPlatform(settings(), InstantSource.system(), backoff);
  }

  TelegramSettings settings() {
    return new TelegramSettings(telegram.token(), URI.create(telegram.apiUrl()));
  }

  static void start(TelegramPlatform platform, TakenOver events) throws InterruptedException {
    try {
      platform.start(events);
    } catch (TokenRefused refused) {
      throw new AssertionError(refused);
    }
  }

  /** Anna types in the group and the bot hears it. */
  Event.CommandInvoked command(String text) throws InterruptedException {
    people.type("anna", "Harbor", text, null);
    return events.next(Event.CommandInvoked.class);
  }

  /** Anna presses the first button of the newest message in the channel. */
  Event.ActionPressed press(String channel) throws InterruptedException {
    people.press("anna", channel, newest(channel).id(), "0.0");
    return events.next(Event.ActionPressed.class);
  }

  void openPrivateChat() throws InterruptedException {
    people.type("anna", "dm:anna", "/start", null);
    events.next(Event.PrivateChatOpened.class);
  }

  ChannelId group() {
    return new ChannelId(TelegramPlatform.TELEGRAM, Long.toString(telegram.chatId("Harbor")));
  }

  UserId anna() {
    return new UserId(TelegramPlatform.TELEGRAM, Long.toString(telegram.userId("anna")));
  }

  Delivery say(Message message) {
    return send(new Target.Channel(group()), new Content.Said(message));
  }

  /** The calls of that method which the bot made and Telegram took. */
  List<BotRequest> calls(String method) {
    return telegram.requests().stream()
        .filter(request -> request.method().equals(method) && request.ok())
        .toList();
  }

  /** What has stood in the chat for everybody at any time, the bot's own words only. */
  List<String> everSeenByAll(String channel) {
    return people.log().after(0).stream()
        .filter(line -> line.channel().equals(channel) && line.onlyFor() == null)
        .filter(line -> line.kind() == Seen.Kind.MESSAGE || line.kind() == Seen.Kind.EDIT)
        .flatMap(line -> Stream.ofNullable(line.message()))
        .filter(message -> message.author().equals(telegram.botUsername()))
        .map(Seen.MessageView::text)
        .toList();
  }

  Delivery answer(ReplyTo replyTo, Answer how, Message message) {
    return send(new Target.Answer(replyTo, anna(), how), new Content.Said(message));
  }

  Delivery send(Target target, Content content) {
    return platform.send(outgoing("key" + sent++, target, content));
  }

  static Outgoing outgoing(String key, Target target, Content content) {
    return new Outgoing(key, target, content, AUDIENCE, 1, Instant.EPOCH);
  }

  /** Telegram sends an update that nobody caused, and that may break its own specification. */
  void inject(String json) {
    injected = true;
    telegram.inject(json);
  }

  void fault(String call, Fault.Kind kind) {
    telegram.addFault(new Fault(call, kind, 1, Duration.ofSeconds(7)));
  }

  Seen.MessageView newest(String channel) {
    return telegram.messages(channel).getLast();
  }

  List<String> texts(String channel) {
    return telegram.messages(channel).stream().map(Seen.MessageView::text).toList();
  }

  Seen seen(Seen.Kind kind) throws InterruptedException {
    Optional<Seen> seen = people.log().await(0, PATIENCE, line -> line.kind() == kind);
    assertTrue(seen.isPresent(), "nobody saw " + kind);
    return seen.get();
  }

  static MessageRef delivered(Delivery delivery) {
    @Nullable MessageRef message = assertInstanceOf(Delivery.Delivered.class, delivery).message();
    if (message == null) {
      throw new AssertionError("delivered without a message");
    }
    return message;
  }

  /** It was shown where nobody can find it again. */
  static void shown(Delivery delivery) {
    assertEquals(new Delivery.Delivered(null), delivery);
  }

  /** Everything the bot sent is held against the published specification, where it is at hand. */
  @Override
  public void close() {
    platform.close();
    telegram.close();
    SPEC.ifPresent(spec ->
        telegram.requests().stream()
            .filter(request -> !injected || !request.method().equals("getUpdates"))
            .forEach(request -> assertEquals(List.of(), spec.violations(request))));
  }
}
