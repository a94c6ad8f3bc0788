package dev.warmglow.core.dispatch;

import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person may do about the question that is put to them. Reads only. */
final class OpenQuestion {
  private static final Intent OVER = new Intent.Told("form.over");

  private final Declarations declarations;
  private final FormSessionStore sessions;

  OpenQuestion(Declarations declarations, FormSessionStore sessions) {
    this.declarations = declarations;
    this.sessions = sessions;
  }

  /** The conversation that the person has open in the channel. */
  Optional<FormSession> find(Tx tx, Entry entry, Event.FromPerson event, Instant now) {
    return Optional.ofNullable(entry.person())
        .flatMap(person -> sessions.find(tx, person, event.caller(), now));
  }

  /** They wrote something. */
  Intent typed(FormSession session, Event.Line parts) {
    Optional<RawValue> answer =
        declarations.command(session.command()).stream()
            .flatMap(bound -> bound.command().fields().stream())
            .filter(field -> field.name().equals(session.asking()))
            .findFirst()
            .flatMap(field -> answer(field, parts));
    return continued(
        session, answer.map(value -> Map.of(session.asking(), value)).orElse(Map.of()));
  }

  /** What the field wants; else whatever was given, so that its parser says what is wrong. */
  private static Optional<RawValue> answer(Field<?> field, Event.Line parts) {
    Map<String, RawValue> wanted =
        switch (field.kind()) {
          case FieldKind.Person _, FieldKind.Channel _, FieldKind.Image _ ->
              Filling.share(List.of(field), parts);
          case FieldKind.Words _,
              FieldKind.WholeNumber _,
              FieldKind.Choice _,
              FieldKind.TimeOfDay _,
              FieldKind.Zone _,
              FieldKind.Date _,
              FieldKind.Pick _ -> {
            String all = new Remainder(parts).all();
            yield all.isEmpty() ? Map.of() : Map.of(field.name(), new RawValue.Typed(all));
          }
        };
    return Optional.ofNullable(wanted.get(field.name()))
        .or(() -> parts.parts().stream().findFirst());
  }

  /** They pressed one of the offered values. */
  Intent picked(FormSession session, String code) {
    return session.offered().stream()
        .filter(offer -> CorePress.code(offer.value()).equals(code))
        .findFirst()
        .map(offer ->
            continued(session, Map.of(session.asking(), new RawValue.Typed(offer.value()))))
        .orElse(OVER);
  }

  /** They named the channel they are in. */
  Intent here(FormSession session, Caller caller) {
    return caller.space() == null
        ? OVER
        : continued(
            session, Map.of(session.asking(), new RawValue.Channel(caller.channel(), "here")));
  }

  /** They leave it out; a required one is asked for again. */
  Intent skipped(FormSession session) {
    return continued(session, Map.of());
  }

  /** They want the question before this one again; the first one is asked again instead. */
  Intent back(FormSession session) {
    List<String> asked = new ArrayList<>(session.asked());
    Map<String, RawValue> given = new HashMap<>(session.given());
    given.remove(asked.removeLast());
    if (!asked.isEmpty()) {
      given.remove(asked.removeLast());
    }
    return run(session, given, asked);
  }

  /** They want to see other values that can be picked. */
  Intent more(FormSession session, int page) {
    return declarations
        .command(session.command())
        .<Intent>map(bound -> new Intent.More(bound, session, page))
        .orElse(OVER);
  }

  private Intent continued(FormSession session, Map<String, RawValue> answer) {
    Map<String, RawValue> raw = new HashMap<>(session.given());
    raw.putAll(answer);
    return run(session, raw, session.asked());
  }

  private Intent run(FormSession session, Map<String, RawValue> raw, List<String> asked) {
    return declarations
        .command(session.command())
        .<Intent>map(bound ->
            new Intent.Run(
                bound,
                raw,
                session.subject(),
                new Intent.Talk(session.id(), asked, session.optionalToo()),
                null))
        .orElse(OVER);
  }
}
