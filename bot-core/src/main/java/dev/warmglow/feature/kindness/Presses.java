package dev.warmglow.feature.kindness;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Action.Answer;

/** What can be pressed. Who may press is the receiver's or the giver's own business. */
final class Presses {
  static final Action<Ref> OPEN = of("kindness.open", Answer.PRIVATE);
  static final Action<Ref> VIEW = of("kindness.view", Answer.UPDATE);
  static final Action<Ref> SHOW = of("kindness.show", Answer.UPDATE);
  static final Action<Ref> KEEP = of("kindness.keep", Answer.UPDATE);
  static final Action<Ref> DELETE = of("kindness.delete", Answer.UPDATE);
  static final Action<Ref> TAKE_BACK = of("kindness.takeback", Answer.UPDATE);

  private Presses() {}

  private static Action<Ref> of(String name, Answer answer) {
    return new Action<>(name, Access.EVERYONE, answer, Ref.CODEC);
  }
}
