package dev.warmglow.feature.resource;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.PayloadCodec;

/** What can be pressed. */
final class Presses {
  /** How many are on a page. */
  static final int PAGE = 8;

  static final Action<String> SHARE =
      new Action<>("resource.share", Access.EVERYONE, Answer.PUBLIC, PayloadCodec.TEXT);
  static final Action<Integer> TURN =
      new Action<>(
          "resource.turn",
          Access.EVERYONE,
          Answer.UPDATE,
          new PayloadCodec<>(number -> Integer.toString(number), Integer::valueOf));
  static final Action<String> REMOVE =
      new Action<>("resource.remove", Access.MODERATOR, Answer.UPDATE, PayloadCodec.TEXT);

  private Presses() {}
}
