package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.outbox.Deliveries;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Finds out what a press asks for. What a control carries may be old, or made up. */
final class PressReader {
  private static final Intent UNKNOWN = new Intent.Told("press.unknown");
  private static final int MOST_DIGITS = 4;

  private final Declarations declarations;
  private final OpenQuestion questions;
  private final DraftStore drafts;
  private final Deliveries deliveries;

  PressReader(
      Declarations declarations, OpenQuestion questions, DraftStore drafts, Deliveries deliveries) {
    this.declarations = declarations;
    this.questions = questions;
    this.drafts = drafts;
    this.deliveries = deliveries;
  }

  Intent read(Tx tx, Entry entry, Event.ActionPressed pressed, boolean forms, Instant now) {
    Press press;
    try {
      press = deliveries.resolve(tx, Press.decoded(pressed.press()));
    } catch (IllegalArgumentException notOurs) {
      return UNKNOWN;
    }
    String[] parts = press.payload().split("=", 2);
    String said = parts.length < 2 ? "" : parts[1];
    return switch (press.action()) {
      case CorePress.RUN ->
          declarations
              .command(press.payload())
              .map(bound -> Interpreter.run(bound, new Event.Named(Map.of()), null, forms))
              .orElse(UNKNOWN);
      case CorePress.FORM -> form(tx, entry, press.payload(), now);
      case CorePress.CANCEL -> new Intent.Cancel();
      case CorePress.SKIP -> open(tx, entry, pressed, press.payload(), questions::skipped, now);
      case CorePress.BACK -> open(tx, entry, pressed, press.payload(), questions::back, now);
      case CorePress.HERE ->
          open(
              tx,
              entry,
              pressed,
              press.payload(),
              session -> questions.here(session, pressed.caller()),
              now);
      case CorePress.PICK ->
          open(tx, entry, pressed, parts[0], session -> questions.picked(session, said), now);
      case CorePress.MORE ->
          open(tx, entry, pressed, parts[0], session -> questions.more(session, number(said)), now);
      case Deliveries.TURN_MENU -> new Intent.TurnMenu(parts[0], number(said));
      default ->
          declarations
              .action(press.action())
              .filter(bound -> bound.understands(press))
              .<Intent>map(bound -> new Intent.Pressed(bound, press))
              .orElse(UNKNOWN);
    };
  }

  /** Only who was asked can answer, and only what is asked now. */
  private Intent open(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      String field,
      Function<FormSession, Intent> answer,
      Instant now) {
    return questions
        .find(tx, entry, event, now)
        .filter(session -> session.asking().equals(field))
        .map(answer)
        .orElse(new Intent.Told("form.over"));
  }

  private Intent form(Tx tx, Entry entry, String name, Instant now) {
    FormName form;
    try {
      form = FormName.read(name);
    } catch (IllegalArgumentException madeUp) {
      return UNKNOWN;
    }
    if (form.draft() == null) {
      return UNKNOWN;
    }
    return declarations
        .command(form.path())
        .filter(bound -> !Pages.page(bound.command(), form.page()).isEmpty())
        .map(bound ->
            drafts
                .find(tx, entry.person(), form, now)
                .<Intent>map(
                    draft -> new Intent.ShowForm(bound, draft.typed(), draft.subject(), form))
                .orElse(new Intent.Told("form.over")))
        .orElse(UNKNOWN);
  }

  private static int number(String digits) {
    return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(digits) : 0;
  }
}
