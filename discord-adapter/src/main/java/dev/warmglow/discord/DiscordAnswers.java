package dev.warmglow.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.discord.AnswerProgress.Stage;
import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Answers interactions, live ones and those of a process before this one alike: by a callback while
 * Discord waits for one, else by changing what stands there. Sending again changes it again, so
 * nothing appears twice. Thread-safe.
 */
final class DiscordAnswers {
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
  private static final int REMEMBERED = 20_000;

  private final DiscordRest rest;
  private final Cache<String, AnswerProgress> progress =
      Caffeine.newBuilder().expireAfterWrite(TOKEN_LIFE).maximumSize(REMEMBERED).build();

  DiscordAnswers(DiscordRest rest) {
    this.rest = rest;
  }

  /** Puts the answer off; false when Discord says that the person was told of a failure. */
  boolean acknowledge(ReplyTo replyTo, Answer how) {
    InteractionHandle handle = InteractionHandle.decoded(replyTo.handle());
    AnswerProgress now = progressOf(handle);
    if (now.stage() != Stage.OPEN) {
      return true;
    }
    return switch (putOff(new InteractionRest(rest, handle), now, how)) {
      case RestAnswer.Refused refused -> refused.code() != DiscordDelivery.UNKNOWN_INTERACTION;
      case RestAnswer.Done _,
          RestAnswer.Limited _,
          RestAnswer.NotConnected _,
          RestAnswer.NotSent _,
          RestAnswer.Lost _ ->
          true;
    };
  }

  Delivery send(Outgoing outgoing, Target.Answer target) throws Unrenderable {
    InteractionHandle handle = InteractionHandle.decoded(target.replyTo().handle());
    InteractionRest calls = new InteractionRest(rest, handle);
    AnswerProgress now = progressOf(handle);
    return switch (outgoing.content()) {
      case Content.Said said ->
          new SpokenAnswer(calls, now, target.how())
              .send(DiscordRenderer.render(said.message()), outgoing.attempt());
      case Content.Asked asked -> ask(calls, now, DiscordForms.render(asked), outgoing.attempt());
      case Content.Removed _ -> remove(calls, now);
      case Content.Nothing _ -> settle(calls, now);
    };
  }

  private AnswerProgress progressOf(InteractionHandle handle) {
    return progress.get(handle.interactionId(), _ -> new AnswerProgress());
  }

  static int flags(Answer how) {
    return how.visibility() == Visibility.PUBLIC ? 0 : InteractionRest.EPHEMERAL;
  }

  private static RestAnswer putOff(InteractionRest calls, AnswerProgress now, Answer how) {
    boolean quiet = how == Answer.UPDATE && calls.handle().onMessage();
    RestAnswer answer =
        quiet
            ? calls.callback(InteractionRest.Callback.QUIET)
            : calls.callback(
                InteractionRest.Callback.THINKING, DataObject.empty().put("flags", flags(how)));
    Stage thinking = how.visibility() == Visibility.PUBLIC ? Stage.THINKING_ALOUD : Stage.THINKING;
    note(now, answer, quiet ? Stage.QUIET : thinking);
    return answer;
  }

  /** Remembers what a callback has led to. */
  static void note(AnswerProgress now, RestAnswer answer, Stage whenDone) {
    if (answer instanceof RestAnswer.Done) {
      now.reach(whenDone);
    } else if (wasTaken(answer)) {
      now.reach(Stage.TAKEN);
    }
  }

  static boolean wasTaken(RestAnswer answer) {
    return answer instanceof RestAnswer.Refused refused
        && refused.code() == DiscordDelivery.ALREADY_ACKNOWLEDGED;
  }

  private static Delivery ask(
      InteractionRest calls, AnswerProgress now, DataObject form, int attempt) {
    RestAnswer answer = calls.callback(InteractionRest.Callback.FORM, form);
    note(now, answer, Stage.SETTLED);
    if (answer instanceof RestAnswer.Failure failure) {
      // What answered it before can only have been this form when there was an attempt before.
      if (wasTaken(answer)) {
        return attempt > 1
            ? new Delivery.Delivered(null)
            : new Delivery.Unreachable(Delivery.Cause.EXPIRED, "answered before the form");
      }
      return DiscordDelivery.of(failure);
    }
    return new Delivery.Delivered(null);
  }

  private static Delivery settle(InteractionRest calls, AnswerProgress now) {
    if (now.stage() == Stage.OPEN) {
      Answer how = calls.handle().onMessage() ? Answer.UPDATE : Answer.EPHEMERAL;
      if (putOff(calls, now, how) instanceof RestAnswer.Failure failure
          && now.stage() == Stage.OPEN) {
        return DiscordDelivery.of(failure);
      }
    }
    return switch (now.stage()) {
      case OPEN, QUIET, SETTLED, BESIDE -> new Delivery.Delivered(null);
      case THINKING, THINKING_ALOUD -> deleted(calls, now);
      case TAKEN -> isThinking(calls) ? deleted(calls, now) : new Delivery.Delivered(null);
    };
  }

  private static Delivery remove(InteractionRest calls, AnswerProgress now) {
    if (now.stage() == Stage.OPEN) {
      Delivery settled = settle(calls, now);
      if (!(settled instanceof Delivery.Delivered) || !calls.handle().onMessage()) {
        return settled;
      }
    }
    return deleted(calls, now);
  }

  private static Delivery deleted(InteractionRest calls, AnswerProgress now) {
    RestAnswer answer = calls.deleteOriginal();
    if (answer instanceof RestAnswer.Failure failure && !isGone(failure)) {
      return DiscordDelivery.of(failure);
    }
    now.reach(Stage.SETTLED);
    return new Delivery.Delivered(null);
  }

  private static boolean isThinking(InteractionRest calls) {
    return calls.readOriginal() instanceof RestAnswer.Done done
        && (done.object().getInt("flags", 0) & InteractionRest.LOADING) != 0;
  }

  static boolean isGone(RestAnswer.Failure failure) {
    return failure instanceof RestAnswer.Refused refused
        && refused.code() == DiscordDelivery.UNKNOWN_MESSAGE;
  }
}
