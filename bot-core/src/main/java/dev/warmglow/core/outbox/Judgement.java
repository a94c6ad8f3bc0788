package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.Target;
import java.time.Duration;
import java.time.Instant;

/** What follows from what came of an attempt. */
final class Judgement {
  /** Later than this a reminder that may be there already is not sent a second time. */
  static final Duration WORTH_TWICE = Duration.ofMinutes(15);

  /** About an hour of attempts; a platform that is never sure is not asked for ever. */
  static final int MOST_UNSURE = 10;

  private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(1);

  private Judgement() {}

  static Verdict of(Parcel parcel, Delivery delivery, Capabilities capabilities, Instant now) {
    return switch (delivery) {
      case Delivery.Delivered delivered -> new Verdict.Sent(delivered.message());
      case Delivery.RateLimited limited ->
          new Verdict.Wait(
              limited.retryAfter(), limited.wholeBot() && parcel.lane().paced(), "rate limited");
      case Delivery.NotConnected _ ->
          new Verdict.Wait(UNTIL_CONNECTED, parcel.lane().paced(), "not connected");
      case Delivery.NotSent notSent -> again(parcel, false, notSent.reason());
      case Delivery.Rejected rejected ->
          new Verdict.End(OutboxState.FAILED, "rejected: " + rejected.reason());
      case Delivery.OutcomeUnknown unknown ->
          sendsAgain(parcel, capabilities, now)
              ? again(parcel, true, unknown.reason())
              : new Verdict.End(OutboxState.UNCERTAIN, unknown.reason());
      case Delivery.Unreachable unreachable ->
          unreachable(parcel, unreachable.cause(), unreachable.reason());
    };
  }

  /** Whether a post that may be there already is sent once more. */
  static boolean sendsAgain(Parcel parcel, Capabilities capabilities, Instant now) {
    int unsure = parcel.progress().unsure();
    // What is there already only changes or goes: doing that twice does nothing twice.
    if (capabilities.idempotentSend() || parcel.post().target() instanceof Target.Posted) {
      return unsure < MOST_UNSURE;
    }
    return unsure == 0
        && parcel.post().kind().resendsOnce()
        && now.isBefore(parcel.createdAt().plus(WORTH_TWICE));
  }

  private static Verdict again(Parcel parcel, boolean unsure, String reason) {
    return new Verdict.Again(
        Backoff.after(parcel.progress().attempt(), parcel.id()), unsure, reason);
  }

  private static Verdict unreachable(Parcel parcel, Cause cause, String reason) {
    return switch (cause) {
      case EXPIRED -> new Verdict.End(OutboxState.FAILED, "expired: " + reason);
      case PRIVATE_CHAT_CLOSED -> privateChatClosed(parcel, reason);
      case FORBIDDEN -> new Verdict.Park(cause, reason);
      // A parked post is tried again after ten minutes at the earliest, so this is the second time.
      case GONE ->
          parcel.progress().parkedFor() == Cause.GONE
              ? new Verdict.End(OutboxState.FAILED, "gone: " + reason)
              : new Verdict.Park(cause, reason);
    };
  }

  private static Verdict privateChatClosed(Parcel parcel, String reason) {
    if (!(parcel.post().content() instanceof Content.Said)) {
      return new Verdict.End(OutboxState.FAILED, "private chat closed: " + reason);
    }
    return switch (parcel.post().target()) {
      case Target.Private person -> new Verdict.ParkForPrivateChat(person.user());
      case Target.Answer answer -> new Verdict.ParkForPrivateChat(answer.user());
      case Target.Channel _, Target.Posted _ -> new Verdict.Park(Cause.FORBIDDEN, reason);
    };
  }
}
