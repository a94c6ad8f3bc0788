package dev.warmglow.core.outbox;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.outbox.Doubts.Doubt;
import dev.warmglow.core.storage.Tx;
import java.util.List;

/** What senders decide about posts that may have been posted. Thread-safe. */
final class DoubtFeature implements Feature {
  private static final PayloadCodec<Doubt> CODEC =
      PayloadCodec.ofParts(
          2,
          doubt -> List.of(doubt.community().value(), doubt.post()),
          parts -> new Doubt(new CommunityId(parts.get(0)), parts.get(1)));

  static final Action<Doubt> APPEARED =
      new Action<>("post.seen", Access.EVERYONE, Action.Answer.UPDATE, CODEC);
  static final Action<Doubt> AGAIN =
      new Action<>("post.again", Access.EVERYONE, Action.Answer.UPDATE, CODEC);

  private final DoubtStore store = new DoubtStore();
  private final Runnable wake;
  private final Words words = Words.of("delivery");

  /**
   * @param wake called when there is something to send
   */
  DoubtFeature(Runnable wake) {
    this.wake = wake;
  }

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.action(APPEARED, this::appeared);
    registrar.action(AGAIN, this::again);
  }

  private Reply appeared(Request request, Doubt doubt, Tx tx) {
    boolean settled = store.settle(tx, doubt.community(), doubt.post(), request.person());
    return say(request, settled ? "doubt.good" : "doubt.over");
  }

  private Reply again(Request request, Doubt doubt, Tx tx) {
    boolean revived =
        store.revive(tx, doubt.community(), doubt.post(), request.person(), request.at());
    if (revived) {
      tx.afterCommit(wake);
    }
    return say(request, revived ? "doubt.again" : "doubt.over");
  }

  private Reply say(Request request, String key) {
    return Reply.say(words.say(request.locale(), key));
  }
}
