package dev.warmglow.app.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.command.CommandPath;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.simulator.person.PersonSide;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An adapter that is connected to its local platform, with the space Harbor, its members anna and
 * ben, and no core behind it: events wait to be read, and nothing answers by itself.
 */
final class LocalChat implements AutoCloseable {
  static final String ANNA = "anna";
  static final String BEN = "ben";
  private static final int PATIENCE_SECONDS = 20;
  private static final Outgoing.Audience AUDIENCE =
      new Outgoing.Audience(Locale.ENGLISH, ZoneOffset.UTC);

  final PersonSide people;
  private final ChatPlatform platform;
  private final String room;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private int sent;

  /**
   * @param room the handle of Harbor's channel
   */
  LocalChat(PersonSide people, ChatPlatform platform, String room) throws Exception {
    this.people = people;
    this.platform = platform;
    this.room = room;
    people.createSpace("Harbor");
    people.join(ANNA, "Harbor");
    people.join(BEN, "Harbor");
    platform.start(
        new EventSink() {
          @Override
          public void accept(List<Event> more) {
            events.addAll(more);
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
          public void lost(Platform which, String reason) {
            throw new AssertionError(which + " is lost: " + reason);
          }
        });
    Map<Locale, String> name = Map.of(Locale.ENGLISH, "look");
    platform.publish(
        new CommandCatalog(
            List.of(),
            List.of(
                new CommandCatalog.Entry(
                    CommandPath.of("look"),
                    Access.EVERYONE,
                    CommandCatalog.Use.TYPED,
                    name,
                    name,
                    List.of()))));
  }

  String room() {
    return room;
  }

  /** The person runs the one command there is. */
  Event.CommandInvoked look(String person, String channel) throws InterruptedException {
    people.command(person, channel, "look", Map.of());
    return next(Event.CommandInvoked.class);
  }

  /** The next event of this kind; others before it are passed over. */
  <E extends Event> E next(Class<E> kind) throws InterruptedException {
    while (true) {
      Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no " + kind.getSimpleName() + " arrived");
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  Delivery answer(Event.FromPerson event, Action.Answer how, Message message) {
    UserId user = event.caller().user();
    return send(new Target.Answer(event.replyTo(), user, how), message);
  }

  Delivery send(Target target, Message message) {
    return platform.send(
        new Outgoing(
            "key" + ++sent, target, new Content.Said(message), AUDIENCE, 1, Instant.now()));
  }

  static MessageRef posted(Delivery delivery) {
    MessageRef message = assertInstanceOf(Delivery.Delivered.class, delivery).message();
    if (message == null) {
      throw new AssertionError("delivered, and nobody knows where");
    }
    return message;
  }

  @Override
  public void close() {
    platform.close();
  }
}
