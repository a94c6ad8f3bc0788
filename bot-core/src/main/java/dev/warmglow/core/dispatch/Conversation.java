package dev.warmglow.core.dispatch;

import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for what a command needs, one question after another. */
final class Conversation {
  /** Values to pick from that are shown at once. */
  static final int PAGE = 8;

  private static final int LABEL = 80;

  private final FormSessionStore sessions;
  private final Words words;

  Conversation(FormSessionStore sessions, Words words) {
    this.sessions = sessions;
    this.words = words;
  }

  /**
   * Puts the open question, and remembers what was given so far.
   *
   * @param open what to ask
   * @param reason what was wrong with an earlier answer to it, may be empty
   */
  Message ask(Tx tx, Intent.Run run, Filling filling, Field<?> open, Text reason, Request request) {
    List<String> asked = new ArrayList<>(run.talk().asked());
    asked.remove(open.name());
    asked.add(open.name());
    FormSession session =
        new FormSession(
            run.talk().id() == null ? RandomId.brief() : run.talk().id(),
            request.caller().name(),
            run.bound().command().path().toString(),
            run.subject(),
            filling.given(),
            asked,
            run.talk().optionalToo(),
            offers(tx, run, open, reason, request));
    sessions.put(tx, request, session);
    return question(run.bound(), open, session, 0, reason, request.locale());
  }

  /** The open question with other values to pick from. */
  Message more(BoundCommand bound, FormSession session, int page, Locale locale) {
    Field<?> open =
        bound.command().fields().stream()
            .filter(field -> field.name().equals(session.asking()))
            .findFirst()
            .orElseThrow();
    int last = (session.offered().size() - 1) / PAGE;
    return question(bound, open, session, page > last ? 0 : page, Text.EMPTY, locale);
  }

  /** Values for what was misread, and when there are none, for nothing in particular. */
  private static List<Suggestion> offers(
      Tx tx, Intent.Run run, Field<?> open, Text reason, Request request) {
    List<Suggestion> matches =
        !reason.isEmpty()
                && run.raw().get(open.name()) instanceof RawValue.Typed(String typed)
                && Texts.isSound(typed)
            ? Offers.of(tx, run.bound(), open, request, typed)
            : List.of();
    return matches.isEmpty() ? Offers.of(tx, run.bound(), open, request, "") : matches;
  }

  private Message question(
      BoundCommand bound,
      Field<?> field,
      FormSession session,
      int page,
      Text reason,
      Locale locale) {
    List<Control> picks = picks(field, session.offered(), page, locale);
    List<Text> lines =
        List.of(
            reason,
            bound.words().say(locale, bound.command().key(field)),
            picks.isEmpty() ? how(field, session, locale) : Text.EMPTY);
    Message question = Message.of(Text.join("\n", lines));
    if (!(field.kind() instanceof FieldKind.Choice)) {
      question = question.expecting(new Message.Prompt(words.plain(locale, "form.placeholder")));
    }
    return picks.isEmpty() ? question : question.with(picks).with(steps(field, session, locale));
  }

  private List<Control> picks(Field<?> field, List<Suggestion> offered, int page, Locale locale) {
    List<Control> picks =
        new ArrayList<>(
            offered.stream()
                .skip((long) page * PAGE)
                .limit(PAGE)
                .map(offer ->
                    Control.button(
                        Texts.shortened(offer.label(), LABEL),
                        CorePress.pick(field.name(), offer.value())))
                .toList());
    if (offered.size() > PAGE) {
      picks.add(
          Control.button(words.plain(locale, "form.more"), CorePress.more(field.name(), page + 1)));
    }
    if (field.kind() instanceof FieldKind.Channel) {
      picks.add(Control.primary(words.plain(locale, "form.here"), CorePress.here(field.name())));
    }
    return picks;
  }

  private List<Control> steps(Field<?> field, FormSession session, Locale locale) {
    List<Control> steps = new ArrayList<>();
    if (!field.required()) {
      steps.add(Control.button(words.plain(locale, "form.skip"), CorePress.skip(field.name())));
    }
    if (session.asked().size() > 1) {
      steps.add(Control.button(words.plain(locale, "form.back"), CorePress.back(field.name())));
    }
    steps.add(Control.button(words.plain(locale, "form.cancel"), CorePress.cancel()));
    return steps;
  }

  /** A question without buttons says what else can be typed. */
  private Text how(Field<?> field, FormSession session, Locale locale) {
    String others =
        Stream.of(
                field.required() ? "" : "/skip",
                session.asked().size() > 1 ? "/back" : "",
                "/cancel")
            .filter(other -> !other.isEmpty())
            .collect(Collectors.joining(", "));
    return words.say(locale, "form.how", "others", others);
  }
}
