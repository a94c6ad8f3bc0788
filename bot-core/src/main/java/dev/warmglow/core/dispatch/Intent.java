package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.dispatch.Declarations.BoundAction;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event asks for, before it is known whether that can be done. */
sealed interface Intent {

  /** What the person must be. */
  default Access access() {
    return switch (this) {
      case Run run -> run.bound.command().access();
      case ShowForm form -> form.bound.command().access();
      case KeepPage page -> page.bound.command().access();
      case Pressed pressed -> pressed.bound.action().access();
      case ShowGroup _, More _, TurnMenu _, Cancel _, Told _, Opened _, Ignored _ ->
          Access.EVERYONE;
    };
  }

  /** How it will be answered. */
  default Action.Answer answer() {
    return switch (this) {
      case Run run -> Action.Answer.of(run.bound.command().visibility());
      case Pressed pressed -> pressed.bound.action().answer();
      case More _, TurnMenu _ -> Action.Answer.UPDATE;
      case ShowForm _, KeepPage _, ShowGroup _, Cancel _, Told _, Opened _, Ignored _ ->
          Action.Answer.EPHEMERAL;
    };
  }

  /** For logs and incidents: the bot's own words, nothing a person gave. */
  default String label() {
    return switch (this) {
      case Run run -> run.bound.command().path().toString();
      case ShowForm form -> form.bound.command().path().toString();
      case KeepPage page -> page.bound.command().path().toString();
      case Pressed pressed -> pressed.bound.action().name();
      case ShowGroup _ -> "group menu";
      case More _ -> "more choices";
      case TurnMenu _ -> "more options";
      case Cancel _ -> "cancel";
      case Told _ -> "hint";
      case Opened _ -> "private chat opened";
      case Ignored _ -> "ignored";
    };
  }

  /**
   * Run a command.
   *
   * @param subject the message it was used on
   * @param form the form that was sent; null when it came otherwise
   */
  record Run(
      BoundCommand bound,
      Map<String, RawValue> raw,
      @Nullable Subject subject,
      Talk talk,
      @Nullable FormName form)
      implements Intent {

    Run with(Map<String, RawValue> values) {
      return new Run(bound, values, subject, talk, form);
    }
  }

  /**
   * How far the questions of a command have come.
   *
   * @param id of the conversation; null before the first question
   * @param asked fields that were put to the person, in order
   * @param optionalToo whether optional fields are asked for as well
   */
  record Talk(@Nullable String id, List<String> asked, boolean optionalToo) {
    /** Nothing was asked, and only what is required will be. */
    static final Talk NONE = new Talk(null, List.of(), false);

    /** Fields that need not be asked for again; null when optional ones are not asked for. */
    @Nullable List<String> settled() {
      return optionalToo ? asked : null;
    }
  }

  /**
   * Show a page of a command's form, where the platform shows forms.
   *
   * @param typed what to fill in
   * @param form which one; null for a new one
   */
  record ShowForm(
      BoundCommand bound,
      Map<String, RawValue> typed,
      @Nullable Subject subject,
      @Nullable FormName form)
      implements Intent {}

  /** Keep what was typed into a page that is not the last. */
  record KeepPage(
      BoundCommand bound, Map<String, RawValue> typed, @Nullable Subject subject, FormName form)
      implements Intent {}

  /** Show what can be said after the first word. */
  record ShowGroup(List<BoundCommand> commands) implements Intent {}

  record Pressed(BoundAction<?> bound, Press press) implements Intent {}

  /** Show other choices of the question that is open. */
  record More(BoundCommand bound, FormSession session, int page) implements Intent {}

  /** Show other options of a long menu. */
  record TurnMenu(String menu, int page) implements Intent {}

  /** End the questions that wait for an answer. */
  record Cancel() implements Intent {}

  /** Say one sentence of the dispatcher's own. */
  record Told(String wordsKey) implements Intent {}

  /** The person lets the bot write in private. */
  record Opened() implements Intent {}

  /** Nothing that the bot was asked. */
  record Ignored() implements Intent {}
}
