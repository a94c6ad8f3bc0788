package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.dispatch.Declarations.BoundAction;
import dev.warmglow.core.dispatch.Declarations.BoundCommand;
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
      case Pressed pressed -> pressed.bound.action().access();
      case ShowGroup _, Cancel _, Told _, Opened _, Ignored _ -> Access.EVERYONE;
    };
  }

  /** How it will be answered. */
  default Action.Answer answer() {
    return switch (this) {
      case Run run -> Action.Answer.of(run.bound.command().visibility());
      case Pressed pressed -> pressed.bound.action().answer();
      case ShowForm _, ShowGroup _, Cancel _, Told _, Opened _, Ignored _ ->
          Action.Answer.EPHEMERAL;
    };
  }

  /** For logs and incidents: the bot's own words, nothing a person gave. */
  default String label() {
    return switch (this) {
      case Run run -> run.bound.command().path().toString();
      case ShowForm form -> form.bound.command().path().toString();
      case Pressed pressed -> pressed.bound.action().name();
      case ShowGroup _ -> "group menu";
      case Cancel _ -> "cancel";
      case Told _ -> "hint";
      case Opened _ -> "private chat opened";
      case Ignored _ -> "ignored";
    };
  }

  /**
   * Run a command.
   *
   * @param asked fields that were put to the person; null when optional ones are not asked for
   */
  record Run(BoundCommand bound, Map<String, RawValue> raw, @Nullable List<String> asked)
      implements Intent {}

  /** Show the form of a command, where the platform shows forms. */
  record ShowForm(BoundCommand bound) implements Intent {}

  /** Show what can be said after the first word. */
  record ShowGroup(List<BoundCommand> commands) implements Intent {}

  record Pressed(BoundAction<?> bound, Press press) implements Intent {}

  /** End the questions that wait for an answer. */
  record Cancel() implements Intent {}

  /** Say one sentence of the dispatcher's own. */
  record Told(String wordsKey) implements Intent {}

  /** The person lets the bot write in private. */
  record Opened() implements Intent {}

  /** Nothing that the bot was asked. */
  record Ignored() implements Intent {}
}
