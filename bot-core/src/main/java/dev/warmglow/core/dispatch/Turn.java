package dev.warmglow.core.dispatch;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what one event asks for, within one transaction, and answers it. */
final class Turn {
  private final InboxStore inbox;
  private final Identities identities;
  private final FormSessionStore sessions;
  private final Conversation conversation;
  private final Outbox outbox;
  private final Words words;

  Turn(
      InboxStore inbox,
      Identities identities,
      FormSessionStore sessions,
      Conversation conversation,
      Outbox outbox,
      Words words) {
    this.inbox = inbox;
    this.identities = identities;
    this.sessions = sessions;
    this.conversation = conversation;
    this.outbox = outbox;
    this.words = words;
  }

  /**
   * The effect of the event. Nothing happens when it was handled before.
   *
   * @param standing what the person is, as far as {@code intent} asks for it
   * @throws Refusal when it cannot be done
   */
  void take(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      Intent intent,
      Access standing,
      ChatPlatform platform,
      Instant now) {
    if (!inbox.finish(tx, entry)) {
      return;
    }
    Request request = identities.request(tx, entry, event.caller(), now).pressedOn(pressed(event));
    if (!standing.allows(intent.access())) {
      throw new Refusal(words.say(request.locale(), "access.refused." + name(intent.access())));
    }
    switch (intent) {
      case Intent.Run run -> run(tx, entry, event, run, platform, request);
      case Intent.ShowForm form ->
          enqueue(
              tx,
              event,
              request,
              Action.Answer.EPHEMERAL,
              conversation.form(tx, form.bound(), request));
      case Intent.Pressed pressed ->
          reply(
              tx,
              event,
              request,
              pressed.bound().action().answer(),
              pressed.bound().press(request, pressed.press(), tx));
      case Intent.ShowGroup group -> say(tx, event, request, menu(group, request));
      case Intent.Cancel _ ->
          tell(tx, event, request, sessions.end(tx, event.caller()) ? "form.ended" : "form.none");
      case Intent.Told told -> tell(tx, event, request, told.wordsKey());
      case Intent.Opened _ -> tell(tx, event, request, "private.opened");
      case Intent.Ignored _ -> {}
    }
  }

  /** Says one sentence instead of an effect. */
  void refuse(Tx tx, Entry entry, Event.FromPerson event, Text sentence, Instant now) {
    if (inbox.finish(tx, entry)) {
      Request request =
          identities.request(tx, entry, event.caller(), now).pressedOn(pressed(event));
      say(tx, event, request, Message.of(sentence));
    }
  }

  /** Puts the event aside and tells the person the incident's id. */
  void park(Tx tx, Entry entry, Event.FromPerson event, String incident, Instant now) {
    inbox.park(tx, entry, incident);
    Request request = identities.request(tx, entry, event.caller(), now).pressedOn(pressed(event));
    say(tx, event, request, Message.of(words.say(request.locale(), "incident", "id", incident)));
  }

  private void run(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      Intent.Run run,
      ChatPlatform platform,
      Request request) {
    Filling filling =
        Filling.of(
            run.bound().command().fields(), identities.resolved(tx, entry, run.raw()), run.asked());
    if (filling.open() == null) {
      sessions.end(tx, event.caller());
      reply(
          tx,
          event,
          request,
          run.answer(),
          run.bound().handler().handle(request.with(filling.answers()), tx));
    } else if (platform.capabilities().forms()) {
      String reason = filling.reasonKey() == null ? "field.missing" : filling.reasonKey();
      String prompt =
          run.bound()
              .words()
              .plain(
                  request.locale(),
                  run.bound().command().key() + "." + requireNonNull(filling.open()).name());
      throw new Refusal(Text.bold(prompt).plus("\n").plus(words.say(request.locale(), reason)));
    } else {
      Message question = conversation.ask(tx, run.bound(), run, filling, request);
      enqueue(tx, event, request, Action.Answer.PUBLIC, new Content.Said(question));
    }
  }

  private Message menu(Intent.ShowGroup group, Request request) {
    List<Control> controls =
        group.commands().stream()
            .<Control>map(bound ->
                Control.button(
                    bound.words().plain(request.locale(), bound.command().key() + ".name"),
                    CorePress.run(bound.command().path().toString())))
            .toList();
    return Message.of(words.say(request.locale(), "group")).with(controls);
  }

  private void tell(Tx tx, Event.FromPerson event, Request request, String key) {
    say(tx, event, request, Message.of(words.say(request.locale(), key)));
  }

  private void say(Tx tx, Event.FromPerson event, Request request, Message message) {
    enqueue(tx, event, request, Action.Answer.EPHEMERAL, new Content.Said(message));
  }

  private void reply(
      Tx tx, Event.FromPerson event, Request request, Action.Answer how, Reply reply) {
    enqueue(
        tx,
        event,
        request,
        how,
        switch (reply) {
          case Reply.Say say -> new Content.Said(say.message());
          case Reply.Silent _ -> new Content.Nothing();
        });
  }

  private void enqueue(
      Tx tx, Event.FromPerson event, Request request, Action.Answer how, Content content) {
    outbox.enqueue(
        tx,
        request.community(),
        new Post(
            Kind.ANSWER,
            new Target.Answer(event.replyTo(), event.caller().user(), how),
            content,
            request.person(),
            request.person(),
            request.at().plus(Duration.ofHours(24))));
  }

  private static @Nullable MessageRef pressed(Event.FromPerson event) {
    return event instanceof Event.ActionPressed pressed ? pressed.message() : null;
  }

  private static String name(Access access) {
    return switch (access) {
      case EVERYONE -> "everyone";
      case MODERATOR -> "moderator";
      case ADMINISTRATOR -> "administrator";
    };
  }
}
