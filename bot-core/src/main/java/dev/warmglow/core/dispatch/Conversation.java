package dev.warmglow.core.dispatch;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks for what a command needs: as a form, or one question after another. */
final class Conversation {
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private final FormSessionStore sessions;
  private final Words words;

  Conversation(FormSessionStore sessions, Words words) {
    this.sessions = sessions;
    this.words = words;
  }

  /** The form of a command, empty. */
  Content form(Tx tx, BoundCommand bound, Request request) {
    List<Content.Entry> entries = new ArrayList<>();
    for (Field<?> field : bound.command().fields()) {
      entries.add(
          new Content.Entry(
              field.name(),
              bound.words().plain(request.locale(), bound.command().key(field)),
              "",
              field.kind(),
              field.required(),
              null,
              choices(tx, bound, field, request)));
    }
    return new Content.Asked(
        bound.command().path().toString(),
        bound.words().plain(request.locale(), bound.command().key()),
        entries);
  }

  private static List<Suggestion> choices(
      Tx tx, BoundCommand bound, Field<?> field, Request request) {
    return field.kind() instanceof FieldKind.Choice || field.kind() instanceof FieldKind.Pick
        ? Offers.of(tx, bound, field, request, "")
        : List.of();
  }

  /** Puts the open question, and remembers what was given so far. */
  Message ask(Tx tx, BoundCommand bound, Intent.Run run, Filling filling, Request request) {
    Field<?> open = requireNonNull(filling.open());
    List<String> asked = new ArrayList<>(run.asked() == null ? List.of() : run.asked());
    asked.remove(open.name());
    asked.add(open.name());
    sessions.put(
        tx,
        request.community(),
        request.person(),
        request.caller(),
        new FormSession(
            bound.command().path().toString(), filling.given(), asked, run.asked() != null),
        request.at().plus(PATIENCE));
    return question(bound, open, filling.reasonKey(), request.locale());
  }

  private Message question(
      BoundCommand bound, Field<?> field, @Nullable String reasonKey, Locale locale) {
    Text prompt = bound.words().say(locale, bound.command().key() + "." + field.name());
    Text reason = reasonKey == null ? Text.EMPTY : words.say(locale, reasonKey);
    Control cancel = Control.button(words.plain(locale, "form.cancel"), CorePress.cancel());
    if (field.kind() instanceof FieldKind.Choice choice) {
      List<String> labels = choiceLabels(bound, field, locale);
      List<Control> controls = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        controls.add(
            Control.button(labels.get(i), CorePress.pick(field.name(), choice.values().get(i))));
      }
      if (!field.required()) {
        controls.add(
            Control.button(words.plain(locale, "form.skip"), CorePress.skip(field.name())));
      }
      controls.add(cancel);
      return Message.of(Text.join("\n", List.of(reason, prompt))).with(controls);
    }
    Text how = words.say(locale, field.required() ? "form.how" : "form.how.optional");
    return Message.of(Text.join("\n", List.of(reason, prompt, how)))
        .expecting(new Message.Prompt(words.plain(locale, "form.placeholder")));
  }

  private static List<String> choiceLabels(BoundCommand bound, Field<?> field, Locale locale) {
    return field.kind() instanceof FieldKind.Choice choice
        ? choice.values().stream()
            .map(value ->
                bound
                    .words()
                    .plain(locale, bound.command().key() + "." + field.name() + "." + value))
            .toList()
        : List.of();
  }
}
