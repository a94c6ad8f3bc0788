package dev.warmglow.core.dispatch;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Reading;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for what a command needs with forms, where the platform shows them: pages, and again. */
final class Forms {
  private static final int LABEL = 45;
  private static final int HINT = 100;

  private final DraftStore drafts;
  private final Words words;

  Forms(DraftStore drafts, Words words) {
    this.drafts = drafts;
    this.words = words;
  }

  /** A page, with what was typed into it before. What must outlive the page is kept. */
  Content show(Tx tx, Intent.ShowForm intent, Request request) {
    Command command = intent.bound().command();
    FormName form = intent.form() == null ? FormName.alone(command.path()) : intent.form();
    boolean outlives = Pages.count(command) > 1 || intent.subject() != null;
    if (intent.form() == null && outlives) {
      form = keep(tx, command, intent.typed(), intent.subject(), form, request);
    }
    List<Content.Entry> entries = new ArrayList<>();
    for (Field<?> field : Pages.page(command, form.page())) {
      entries.add(entry(tx, intent.bound(), field, intent.typed().get(field.name()), request));
    }
    return new Content.Asked(
        form.text(),
        Texts.shortened(words(intent.bound(), command.key(), request), LABEL),
        entries);
  }

  /** Keeps what was typed so far, and says where. */
  FormName keep(
      Tx tx,
      Command command,
      Map<String, RawValue> typed,
      @Nullable Subject subject,
      FormName form,
      Request request) {
    Map<String, RawValue> kept = new HashMap<>();
    for (Field<?> field : command.fields()) {
      RawValue value = typed.get(field.name());
      boolean lost = value instanceof RawValue.File && !isUnderstood(field, value);
      if (value != null && !lost) {
        kept.put(field.name(), value);
      }
    }
    String id = form.draft() == null ? RandomId.brief() : form.draft();
    drafts.put(
        tx,
        request.community(),
        request.person(),
        id,
        new Draft(command.path().toString(), kept, subject),
        request.at().plus(FormSessionStore.PATIENCE));
    return new FormName(form.path(), id, form.page());
  }

  void end(Tx tx, @Nullable FormName form) {
    if (form != null && form.draft() != null) {
      drafts.end(tx, form.draft());
    }
  }

  /** The way to the next page. */
  Message next(FormName form, int pages, Request request) {
    FormName next = new FormName(form.path(), form.draft(), form.page() + 1);
    return Message.of(
            words.say(request.locale(), "form.page", "page", form.page() + 1, "pages", pages))
        .with(
            Control.primary(words.plain(request.locale(), "form.continue"), CorePress.form(next)));
  }

  /** The reason, and the way back to what was typed. */
  Message again(BoundCommand bound, FormName form, Field<?> field, Text reason, Request request) {
    return Message.of(
            Text.bold(words(bound, bound.command().key(field), request)).plus("\n").plus(reason))
        .with(Control.primary(words.plain(request.locale(), "form.edit"), CorePress.form(form)));
  }

  private Content.Entry entry(
      Tx tx, BoundCommand bound, Field<?> field, @Nullable RawValue typed, Request request) {
    boolean kept = typed instanceof RawValue.File;
    return new Content.Entry(
        field.name(),
        Texts.shortened(words(bound, bound.command().key(field), request), LABEL),
        hint(field, typed, request),
        field.kind(),
        field.required() && !kept,
        typed instanceof RawValue.Typed(String text) && !Texts.isSound(text) ? null : typed,
        choices(tx, bound, field, typed, request));
  }

  private String hint(Field<?> field, @Nullable RawValue typed, Request request) {
    if (typed instanceof RawValue.File) {
      return words.plain(request.locale(), "form.file.kept");
    }
    return typed != null && field.read(typed) instanceof Reading.Misunderstood<?> not
        ? Texts.shortened(words.plain(request.locale(), not.reasonKey()), HINT)
        : "";
  }

  private static List<Suggestion> choices(
      Tx tx, BoundCommand bound, Field<?> field, @Nullable RawValue typed, Request request) {
    if (!(field.kind() instanceof FieldKind.Choice || field.kind() instanceof FieldKind.Pick)) {
      return List.of();
    }
    String wanted =
        typed instanceof RawValue.Typed(String text) && Texts.isSound(text) ? text.strip() : "";
    List<Suggestion> matches = Offers.of(tx, bound, field, request, wanted);
    return matches.isEmpty() ? Offers.of(tx, bound, field, request, "") : matches;
  }

  private static boolean isUnderstood(Field<?> field, RawValue value) {
    return field.read(value) instanceof Reading.Understood<?>;
  }

  private static String words(BoundCommand bound, String key, Request request) {
    return bound.words().plain(request.locale(), key);
  }
}
