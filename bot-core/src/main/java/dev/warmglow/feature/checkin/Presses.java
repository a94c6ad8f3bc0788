package dev.warmglow.feature.checkin;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;

/** What can be pressed. Whatever tells about a person is answered in private. */
final class Presses {
  static final Action<Ref> JOIN = of("checkin.join", Answer.PRIVATE, Ref.CODEC);
  static final Action<Ref> AGREE = of("checkin.agree", Answer.UPDATE, Ref.CODEC);

  /** Agrees, and gives the answer that was tapped before. */
  static final Action<Tap> AGREE_AND_ANSWER = of("checkin.agreeing", Answer.UPDATE, Tap.CODEC);

  static final Action<Ref> DECLINE = of("checkin.decline", Answer.UPDATE, Ref.CODEC);
  static final Action<Ref> ASK_PRIVATELY = of("checkin.privately", Answer.UPDATE, Ref.CODEC);
  static final Action<Ref> ASK_IN_CHANNEL = of("checkin.openly", Answer.UPDATE, Ref.CODEC);
  static final Action<Tap> ANSWER = of("checkin.answer", Answer.PRIVATE, Tap.CODEC);
  static final Action<Ref> LEAVE = of("checkin.leave", Answer.UPDATE, Ref.CODEC);
  static final Action<Ref> LEAVE_AND_DELETE = of("checkin.vanish", Answer.UPDATE, Ref.CODEC);
  static final Action<Ref> STOP =
      new Action<>("checkin.stop", Access.MODERATOR, Answer.UPDATE, Ref.CODEC);
  static final Action<CommunityId> DELETE_ALL =
      of("checkin.erase", Answer.UPDATE, new PayloadCodec<>(CommunityId::value, CommunityId::new));

  private Presses() {}

  private static <P> Action<P> of(String name, Answer answer, PayloadCodec<P> codec) {
    return new Action<>(name, Access.EVERYONE, answer, codec);
  }
}
