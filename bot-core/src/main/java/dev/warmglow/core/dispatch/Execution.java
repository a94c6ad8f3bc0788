package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.storage.Tx;
import java.util.List;
import java.util.Map;

/** Runs a command once everything it needs is there, and asks for it until then. */
final class Execution {
  private final Identities identities;
  private final FormSessionStore sessions;
  private final Conversation conversation;
  private final Forms forms;
  private final Voice voice;
  private final Words words;

  Execution(
      Identities identities,
      FormSessionStore sessions,
      Conversation conversation,
      Forms forms,
      Voice voice,
      Words words) {
    this.identities = identities;
    this.sessions = sessions;
    this.conversation = conversation;
    this.forms = forms;
    this.voice = voice;
    this.words = words;
  }

  /**
   * Runs it, or asks.
   *
   * @param byForms whether the platform shows forms itself
   * @throws Unfetched when only files are missing
   */
  void run(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      Intent.Run run,
      boolean byForms,
      Request request) {
    BoundCommand bound = run.bound();
    Filling filling = filling(tx, entry, run, bound.command().fields(), request);
    Field<?> open = filling.open();
    if (open != null) {
      String reason = filling.reasonKey();
      Text said = reason == null ? Text.EMPTY : words.say(request.locale(), reason);
      if (byForms) {
        editable(tx, event, run, open, reason == null ? missing(request) : said, request);
      } else {
        ask(tx, event, run, filling, open, said, request);
      }
      return;
    }
    boolean unfetched =
        filling.given().values().stream()
            .anyMatch(value -> value instanceof RawValue.File file && file.content() == null);
    if (unfetched) {
      throw new Unfetched();
    }
    if (run.talk().id() != null) {
      sessions.end(tx, request.community(), event.caller());
    }
    forms.end(tx, run.form());
    voice.reply(
        tx,
        event,
        request,
        run.answer(),
        bound.handler().handle(request.with(filling.answers()).about(run.subject()), tx));
  }

  /** Keeps a page, and shows the way to the next one, or to what is wrong on this one. */
  void keep(Tx tx, Entry entry, Event.FromPerson event, Intent.KeepPage page, Request request) {
    BoundCommand bound = page.bound();
    Intent.Run run =
        new Intent.Run(bound, page.typed(), page.subject(), Intent.Talk.NONE, page.form());
    Filling filling =
        filling(tx, entry, run, Pages.page(bound.command(), page.form().page()), request);
    Field<?> open = filling.open();
    if (open == null) {
      FormName form =
          forms.keep(tx, bound.command(), page.typed(), page.subject(), page.form(), request);
      voice.say(tx, event, request, forms.next(form, Pages.count(bound.command()), request));
    } else {
      String reason = filling.reasonKey();
      editable(
          tx,
          event,
          run,
          open,
          reason == null ? missing(request) : words.say(request.locale(), reason),
          request);
    }
  }

  /** The handler would not have the answer to this field. */
  void refused(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      Intent.Run run,
      Field<?> field,
      Text reason,
      boolean byForms,
      Request request) {
    if (byForms) {
      editable(tx, event, run, field, reason, request);
    } else {
      Filling filling =
          filling(tx, entry, run, run.bound().command().fields(), request).without(field);
      ask(tx, event, run, filling, field, reason, request);
    }
  }

  private Filling filling(
      Tx tx, Entry entry, Intent.Run run, List<Field<?>> fields, Request request) {
    Map<String, RawValue> resolved = identities.resolved(tx, entry, run.raw());
    Matching matching = Matching.of(tx, run.bound(), resolved, request);
    return Filling.of(fields, matching.raw(), matching.wrong(), run.talk().settled());
  }

  private void ask(
      Tx tx,
      Event.FromPerson event,
      Intent.Run run,
      Filling filling,
      Field<?> open,
      Text reason,
      Request request) {
    Message question = conversation.ask(tx, run, filling, open, reason, request);
    voice.answer(tx, event, request, Action.Answer.PUBLIC, new Content.Said(question));
  }

  /** Says why not, with a button that shows the form again as it was filled in. */
  private void editable(
      Tx tx, Event.FromPerson event, Intent.Run run, Field<?> field, Text reason, Request request) {
    FormName begun = run.form() == null ? FormName.alone(run.bound().command().path()) : run.form();
    FormName kept = forms.keep(tx, run.bound().command(), run.raw(), run.subject(), begun, request);
    FormName there =
        new FormName(kept.path(), kept.draft(), Pages.of(run.bound().command(), field));
    voice.say(tx, event, request, forms.again(run.bound(), there, field, reason, request));
  }

  private Text missing(Request request) {
    return words.say(request.locale(), "field.missing");
  }
}
