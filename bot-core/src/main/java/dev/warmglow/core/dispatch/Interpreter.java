package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what an event asks for. Reads only; nothing that an event says is taken on trust. */
final class Interpreter {
  private final Declarations declarations;
  private final OpenQuestion questions;
  private final DraftStore drafts;
  private final PressReader presses;

  Interpreter(
      Declarations declarations, OpenQuestion questions, DraftStore drafts, PressReader presses) {
    this.declarations = declarations;
    this.questions = questions;
    this.drafts = drafts;
    this.presses = presses;
  }

  /**
   * @param forms whether the platform shows forms itself
   */
  Intent interpret(Tx tx, Entry entry, Event.FromPerson event, boolean forms, Instant now) {
    return switch (event) {
      case Event.CommandInvoked invoked ->
          forNobody(invoked, command(tx, entry, invoked, forms, now));
      case Event.ActionPressed pressed -> presses.read(tx, entry, pressed, forms, now);
      case Event.FormSubmitted submitted -> submitted(tx, entry, submitted, now);
      case Event.MessageReceived message ->
          questions
              .find(tx, entry, event, now)
              .map(session -> questions.typed(session, message.parts()))
              .orElse(
                  event.caller().space() == null ? new Intent.Told("hint") : new Intent.Ignored());
      case Event.PrivateChatOpened _ -> new Intent.Opened();
    };
  }

  /** What is about a person, or for them alone, is not done for somebody nobody knows. */
  private static Intent forNobody(Event.CommandInvoked invoked, Intent intent) {
    boolean personal =
        intent instanceof Intent.Run
            && (intent.access() == Access.EVERYONE || intent.answer() == Action.Answer.PRIVATE);
    return invoked.caller().isAnonymous() && personal ? new Intent.Told("anonymous") : intent;
  }

  private Intent command(
      Tx tx, Entry entry, Event.CommandInvoked invoked, boolean forms, Instant now) {
    Optional<BoundCommand> bound = declarations.command(invoked.path());
    if (bound.isPresent()) {
      return run(bound.get(), invoked.arguments(), invoked.subject(), forms);
    }
    if (!forms && invoked.path().equals("cancel")) {
      return new Intent.Cancel();
    }
    if (!forms && (invoked.path().equals("skip") || invoked.path().equals("back"))) {
      return questions
          .find(tx, entry, invoked, now)
          .map(session ->
              invoked.path().equals("skip") ? questions.skipped(session) : questions.back(session))
          .orElse(new Intent.Told("form.none"));
    }
    List<BoundCommand> group = declarations.group(invoked.path());
    Optional<Intent> spelledOut = spelledOut(invoked, forms);
    if (spelledOut.isPresent()) {
      return spelledOut.get();
    }
    if (!group.isEmpty()) {
      return new Intent.ShowGroup(group);
    }
    // What a client sends by itself where the bot was just added.
    return new Intent.Told(invoked.path().equals("start") ? "start" : "command.unknown");
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
          return run(bound, new Event.Line(rest, line.repliedTo()), invoked.subject(), forms);
        });
  }

  static Intent run(
      BoundCommand bound, Event.Arguments arguments, @Nullable Subject subject, boolean forms) {
    Command command = bound.command();
    Map<String, RawValue> raw =
        switch (arguments) {
          case Event.Named named -> named.values();
          case Event.Line line -> Filling.share(command.fields(), line);
        };
    return switch (command) {
      case Command.Replying _ -> new Intent.Run(bound, raw, null, Intent.Talk.NONE, null);
      case Command.OpeningForm _ -> form(bound, raw, null, forms);
      case Command.OnMessage _ ->
          subject == null
              ? new Intent.Told("command.on_message")
              : form(bound, raw, subject, forms && !command.fields().isEmpty());
    };
  }

  private static Intent form(
      BoundCommand bound, Map<String, RawValue> raw, @Nullable Subject subject, boolean forms) {
    return forms
        ? new Intent.ShowForm(bound, raw, subject, null)
        : new Intent.Run(bound, raw, subject, new Intent.Talk(null, List.of(), true), null);
  }

  private Intent submitted(Tx tx, Entry entry, Event.FormSubmitted submitted, Instant now) {
    FormName form;
    try {
      form = FormName.read(submitted.form());
    } catch (IllegalArgumentException madeUp) {
      return new Intent.Told("form.unknown");
    }
    Optional<BoundCommand> bound = declarations.command(form.path());
    if (bound.isEmpty()) {
      return new Intent.Told("form.unknown");
    }
    if (form.draft() == null) {
      return sent(bound.get(), submitted.values(), null, form);
    }
    return drafts
        .find(tx, entry.person(), form, now)
        .map(draft ->
            sent(
                bound.get(),
                merged(bound.get(), draft, form.page(), submitted.values()),
                draft.subject(),
                form))
        .orElse(new Intent.Told("form.over"));
  }

  private static Intent sent(
      BoundCommand bound, Map<String, RawValue> typed, @Nullable Subject subject, FormName form) {
    return form.page() + 1 < Pages.count(bound.command())
        ? new Intent.KeepPage(bound, typed, subject, form)
        : new Intent.Run(bound, typed, subject, Intent.Talk.NONE, form);
  }

  /**
   * What the page says now, and the other pages said before. A file cannot be filled in again, so
   * an earlier one stays.
   */
  private static Map<String, RawValue> merged(
      BoundCommand bound, Draft draft, int page, Map<String, RawValue> values) {
    Map<String, RawValue> merged = new HashMap<>(draft.typed());
    for (Field<?> field : Pages.page(bound.command(), page)) {
      RawValue value = values.get(field.name());
      if (value != null) {
        merged.put(field.name(), value);
      } else if (!(merged.get(field.name()) instanceof RawValue.File)) {
        merged.remove(field.name());
      }
    }
    return merged;
  }
}
