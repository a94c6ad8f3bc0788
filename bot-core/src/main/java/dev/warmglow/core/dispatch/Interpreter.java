package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.outbox.Deliveries;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out what an event asks for. Reads only. */
final class Interpreter {
  private final Declarations declarations;
  private final FormSessionStore sessions;
  private final Deliveries deliveries;

  Interpreter(Declarations declarations, FormSessionStore sessions, Deliveries deliveries) {
    this.declarations = declarations;
    this.sessions = sessions;
    this.deliveries = deliveries;
  }

  /**
   * @param forms whether the platform shows forms itself
   */
  Intent interpret(Tx tx, Entry entry, Event.FromPerson event, boolean forms, Instant now) {
    return switch (event) {
      case Event.CommandInvoked invoked -> command(tx, entry, invoked, forms, now);
      case Event.ActionPressed pressed -> press(tx, entry, pressed, forms, now);
      case Event.FormSubmitted submitted ->
          declarations
              .command(submitted.form())
              .<Intent>map(bound -> new Intent.Run(bound, submitted.values(), null))
              .orElse(new Intent.Told("form.unknown"));
      case Event.MessageReceived message ->
          session(tx, entry, event, now)
              .map(session -> answer(session, message.parts()))
              .orElse(
                  event.caller().space() == null ? new Intent.Told("hint") : new Intent.Ignored());
      case Event.PrivateChatOpened _ -> new Intent.Opened();
    };
  }

  private Intent command(
      Tx tx, Entry entry, Event.CommandInvoked invoked, boolean forms, Instant now) {
    Optional<BoundCommand> bound = declarations.command(invoked.path());
    if (bound.isPresent()) {
      return run(bound.get(), invoked.arguments(), forms);
    }
    if (!forms && invoked.path().equals("cancel")) {
      return new Intent.Cancel();
    }
    if (!forms && invoked.path().equals("skip")) {
      return session(tx, entry, invoked, now)
          .map(session -> continued(session, Map.of()))
          .orElse(new Intent.Told("form.none"));
    }
    List<BoundCommand> group = declarations.group(invoked.path());
    Optional<Intent> spelledOut = spelledOut(invoked, forms);
    if (spelledOut.isPresent()) {
      return spelledOut.get();
    }
    return group.isEmpty() ? new Intent.Told("command.unknown") : new Intent.ShowGroup(group);
  }

  /**
   * {@code /checkin join}, typed as it is written elsewhere, where lists say {@code /checkin_join}.
   */
  private Optional<Intent> spelledOut(Event.CommandInvoked invoked, boolean forms) {
    if (!(invoked.arguments() instanceof Event.Line line)
        || line.parts().isEmpty()
        || !(line.parts().getFirst() instanceof RawValue.Typed first)) {
      return Optional.empty();
    }
    String[] words = first.text().strip().split("\\s+", 2);
    return declarations
        .command(invoked.path() + " " + words[0].toLowerCase(Locale.ROOT))
        .map(bound -> {
          List<RawValue> rest = new ArrayList<>(line.parts());
          rest.set(0, new RawValue.Typed(words.length > 1 ? words[1] : ""));
          return run(bound, new Event.Line(rest, line.repliedTo()), forms);
        });
  }

  private static Intent run(BoundCommand bound, Event.Arguments arguments, boolean forms) {
    List<Field<?>> fields = bound.command().fields();
    Map<String, RawValue> raw =
        switch (arguments) {
          case Event.Named named -> named.values();
          case Event.Line line -> Filling.share(fields, line);
        };
    return switch (bound.command()) {
      case Command.Replying _ -> new Intent.Run(bound, raw, null);
      case Command.OpeningForm _, Command.OnMessage _ ->
          forms
              ? new Intent.ShowForm(bound)
              : new Intent.Run(bound, raw, List.copyOf(raw.keySet()));
    };
  }

  private Intent press(
      Tx tx, Entry entry, Event.ActionPressed pressed, boolean forms, Instant now) {
    Press press;
    try {
      press = deliveries.resolve(tx, Press.decoded(pressed.press()));
    } catch (IllegalArgumentException notOurs) {
      return new Intent.Told("press.unknown");
    }
    return switch (press.action()) {
      case CorePress.RUN ->
          declarations
              .command(press.payload())
              .map(bound -> run(bound, new Event.Named(Map.of()), forms))
              .orElse(new Intent.Told("press.unknown"));
      case CorePress.CANCEL -> new Intent.Cancel();
      case CorePress.SKIP -> pick(tx, entry, pressed, press.payload(), Map.of(), now);
      case CorePress.PICK -> {
        String[] picked = press.payload().split("=", 2);
        yield picked.length < 2
            ? new Intent.Told("press.unknown")
            : pick(
                tx,
                entry,
                pressed,
                picked[0],
                Map.of(picked[0], new RawValue.Typed(picked[1])),
                now);
      }
      default ->
          declarations
              .action(press.action())
              .<Intent>map(bound -> new Intent.Pressed(bound, press))
              .orElse(new Intent.Told("press.unknown"));
    };
  }

  private Intent pick(
      Tx tx,
      Entry entry,
      Event.FromPerson event,
      String field,
      Map<String, RawValue> value,
      Instant now) {
    return session(tx, entry, event, now)
        .filter(session -> session.asking().equals(field))
        .map(session -> continued(session, value))
        .orElse(new Intent.Told("form.over"));
  }

  private Intent answer(FormSession session, Event.Line parts) {
    List<Field<?>> asking =
        declarations.command(session.command()).stream()
            .flatMap(bound -> bound.command().fields().stream())
            .<Field<?>>map(field -> field)
            .filter(field -> field.name().equals(session.asking()))
            .toList();
    return continued(session, Filling.share(asking, parts));
  }

  private Intent continued(FormSession session, Map<String, RawValue> answer) {
    Map<String, RawValue> raw = new HashMap<>(session.given());
    raw.putAll(answer);
    return declarations
        .command(session.command())
        .<Intent>map(
            bound -> new Intent.Run(bound, raw, session.optionalToo() ? session.asked() : null))
        .orElse(new Intent.Told("form.over"));
  }

  private Optional<FormSession> session(Tx tx, Entry entry, Event.FromPerson event, Instant now) {
    return Optional.ofNullable(entry.person())
        .flatMap(person -> sessions.find(tx, person, event.caller(), now));
  }
}
