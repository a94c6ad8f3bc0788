package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.outbox.Deliveries;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what one event asks for, within one transaction, and answers it. */
final class Turn {
  private final InboxStore inbox;
  private final Identities identities;
  private final FormSessionStore sessions;
  private final Conversation conversation;
  private final Forms forms;
  private final Execution execution;
  private final Deliveries deliveries;
  private final Voice voice;
  private final Words words;

  Turn(
      InboxStore inbox,
      Identities identities,
      FormSessionStore sessions,
      DraftStore drafts,
      Deliveries deliveries,
      Voice voice) {
    this.inbox = inbox;
    this.identities = identities;
    this.sessions = sessions;
    this.deliveries = deliveries;
    this.voice = voice;
    this.words = voice.words();
    this.conversation = new Conversation(sessions, words);
    this.forms = new Forms(drafts, words);
    this.execution = new Execution(identities, sessions, conversation, forms, voice, words);
  }

  /**
   * The effect of the event. Nothing happens when it was handled before.
   *
   * @param standing what the person is, as far as {@code intent} asks for it
   * @param byForms whether the platform shows forms itself
   * @throws Refusal when it cannot be done
   * @throws Unfetched when it can be done once its files are there
   */
  void take(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      Intent intent,
      Access standing,
      boolean byForms,
      Instant now) {
    if (!inbox.finish(tx, entry)) {
      return;
    }
    Request request = request(tx, entry, event, now);
    if (!standing.allows(intent.access())) {
      throw new Refusal(words.say(request.locale(), "access.refused." + name(intent.access())));
    }
    switch (intent) {
      case Intent.Run run -> execution.run(tx, entry, event, run, byForms, request);
      case Intent.ShowForm form ->
          voice.answer(tx, event, request, Action.Answer.EPHEMERAL, forms.show(tx, form, request));
      case Intent.KeepPage page -> execution.keep(tx, entry, event, page, request);
      case Intent.Pressed pressed ->
          voice.reply(
              tx,
              event,
              request,
              intent.answer(),
              pressed.bound().press(request, pressed.press(), tx));
      case Intent.ShowGroup group -> voice.say(tx, event, request, menu(group, request));
      case Intent.More more ->
          changed(
              tx,
              event,
              request,
              conversation.more(more.bound(), more.session(), more.page(), request.locale()));
      case Intent.TurnMenu menu -> turned(tx, event, request, menu);
      case Intent.Cancel _ ->
          voice.tell(
              tx,
              event,
              request,
              sessions.end(tx, request.community(), event.caller()) ? "form.ended" : "form.none");
      case Intent.Told told -> voice.tell(tx, event, request, told.wordsKey());
      case Intent.Opened _ -> voice.tell(tx, event, request, "private.opened");
      case Intent.Ignored _ -> {}
    }
  }

  /**
   * Says one sentence instead of an effect, and asks again when another answer would help.
   *
   * @param intent what was refused
   */
  void refuse(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      Intent intent,
      Refusal refusal,
      boolean byForms,
      Instant now) {
    if (!inbox.finish(tx, entry)) {
      return;
    }
    Request request = request(tx, entry, event, now);
    Field<?> field = refusal.field();
    if (intent instanceof Intent.Run run
        && field != null
        && run.bound().command().fields().contains(field)) {
      execution.refused(tx, entry, event, run, field, refusal.sentence(), byForms, request);
      return;
    }
    if (intent instanceof Intent.Run run && run.talk().id() != null) {
      sessions.end(tx, request.community(), event.caller());
    }
    voice.say(tx, event, request, refusal.sentence());
  }

  /** Puts the event aside and tells the person the incident's id. */
  void park(Tx tx, Entry entry, Event.FromPerson event, String incident, Instant now) {
    inbox.park(tx, entry, incident);
    Request request = request(tx, entry, event, now);
    voice.say(tx, event, request, words.say(request.locale(), "incident", "id", incident));
  }

  private Request request(Tx tx, Entry entry, Event.FromPerson event, Instant now) {
    return identities
        .request(tx, entry, event.caller(), now)
        .pressedOn(event instanceof Event.ActionPressed pressed ? pressed.message() : null);
  }

  private void turned(Tx tx, Event.FromPerson event, Request request, Intent.TurnMenu menu) {
    Optional<Message> page = deliveries.menuPage(tx, menu.menu(), menu.page());
    if (page.isPresent()) {
      changed(tx, event, request, page.get());
    } else {
      voice.tell(tx, event, request, "press.unknown");
    }
  }

  private void changed(Tx tx, Event.FromPerson event, Request request, Message message) {
    voice.answer(tx, event, request, Action.Answer.UPDATE, new Content.Said(message));
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

  private static String name(Access access) {
    return switch (access) {
      case EVERYONE -> "everyone";
      case MODERATOR -> "moderator";
      case ADMINISTRATOR -> "administrator";
    };
  }
}
