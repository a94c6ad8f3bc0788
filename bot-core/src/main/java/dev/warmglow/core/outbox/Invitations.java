package dev.warmglow.core.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells people in the group that something waits for them in private, at most once an hour each. It
 * does not say what.
 */
final class Invitations {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final Outbox outbox;
  private final Words words = Words.of("delivery");
  private final Cache<UserId, Instant> last =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).executor(Runnable::run).build();

  Invitations(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Invites whoever the answer was for, unless they asked from their private chat. */
  void invite(Tx tx, Parcel parcel, Target.Answer answer, Manner manner, Instant now) {
    boolean askedInPrivate = answer.replyTo().channel().nativeId().equals(answer.user().nativeId());
    if (askedInPrivate || !isTime(answer.user(), now)) {
      return;
    }
    Message invitation =
        Message.of(words.say(manner.language(), "invitation"))
            .with(new Control.OpenPrivateChat(words.plain(manner.language(), "invitation.open")));
    outbox.enqueue(
        tx,
        parcel.community(),
        new Post(
            Kind.NOTICE,
            new Target.Answer(answer.replyTo(), answer.user(), Action.Answer.PUBLIC),
            new Content.Said(invitation),
            parcel.post().whose(),
            parcel.post().reader(),
            now.plus(PAUSE)));
  }

  private boolean isTime(UserId user, Instant now) {
    Instant remembered =
        last.asMap()
            .compute(
                user,
                (_, before) -> before == null || !now.isBefore(before.plus(PAUSE)) ? now : before);
    return now.equals(remembered);
  }
}
