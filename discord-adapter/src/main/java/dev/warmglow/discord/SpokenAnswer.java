package dev.warmglow.discord;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.discord.AnswerProgress.Stage;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Answers one interaction with a message: the first part in place, the others as follow-ups. What
 * is for one person never takes the place of what everyone sees.
 */
record SpokenAnswer(InteractionRest calls, AnswerProgress now, Answer how) {

  Delivery send(Rendered rendered, int attempt) {
    if (attempt == 1) {
      now.beginParts();
    }
    // Follow-ups have no key: what went out before a restart is not repeated, but the controls
    // must be somewhere.
    boolean alone = rendered.parts().size() == 1 || now.partsStarted() < 0;
    Payload first = alone ? rendered.firstAlone() : rendered.parts().getFirst();
    Delivery delivery = place(first);
    return alone || !(delivery instanceof Delivery.Delivered)
        ? delivery
        : followUps(rendered.parts());
  }

  private Delivery place(Payload first) {
    return switch (now.stage()) {
      case OPEN -> create(first);
      case THINKING, SETTLED -> edit(first);
      case THINKING_ALOUD -> isHidden() ? instead(first) : edit(first);
      case QUIET -> how == Answer.UPDATE ? edit(first) : beside(first);
      case BESIDE -> new Delivery.Delivered(null);
      case TAKEN -> isHidden() ? whereItIsHidden(first) : edit(first);
    };
  }

  private boolean isHidden() {
    return how != Answer.UPDATE && how.visibility() != Visibility.PUBLIC;
  }

  private Delivery create(Payload body) {
    boolean update = how == Answer.UPDATE && calls.handle().onMessage();
    RestAnswer answer =
        update
            ? body.edit(part -> calls.callback(InteractionRest.Callback.UPDATE, part))
            : calls.callback(InteractionRest.Callback.MESSAGE, flagged(body));
    DiscordAnswers.note(now, answer, Stage.SETTLED);
    return switch (answer) {
      case RestAnswer.Done done -> DiscordDelivery.delivered(written(done));
      case RestAnswer.Refused refused when DiscordAnswers.wasTaken(refused) -> place(body);
      // Discord says so, too, of one that was answered by a call whose answer got lost.
      case RestAnswer.Refused refused when refused.code() == DiscordDelivery.UNKNOWN_INTERACTION ->
          editIfThere(body);
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  private static DataObject written(RestAnswer.Done done) {
    return done.object()
        .optObject("resource")
        .flatMap(resource -> resource.optObject("message"))
        .orElseGet(DataObject::empty);
  }

  private Delivery edit(Payload body) {
    return switch (body.edit(calls::editOriginal)) {
      case RestAnswer.Done done -> {
        now.reach(Stage.SETTLED);
        yield DiscordDelivery.delivered(done.object());
      }
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  private Delivery editIfThere(Payload body) {
    return switch (edit(body)) {
      case Delivery.Unreachable unreachable ->
          new Delivery.Unreachable(Delivery.Cause.EXPIRED, unreachable.reason());
      case Delivery other -> other;
    };
  }

  /** Takes the thinking away that everyone sees. */
  private Delivery instead(Payload body) {
    RestAnswer answer = calls.deleteOriginal();
    if (answer instanceof RestAnswer.Failure failure && !DiscordAnswers.isGone(failure)) {
      return DiscordDelivery.of(failure);
    }
    now.reach(Stage.QUIET);
    return beside(body);
  }

  private Delivery beside(Payload body) {
    return switch (calls.followUp(flagged(body))) {
      case RestAnswer.Done done -> {
        now.reach(Stage.BESIDE);
        yield DiscordDelivery.delivered(done.object());
      }
      case RestAnswer.Lost lost -> {
        now.reach(Stage.BESIDE);
        yield DiscordDelivery.of(lost);
      }
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  /** A process before this one acknowledged it; only Discord knows how. */
  private Delivery whereItIsHidden(Payload body) {
    if (!(calls.readOriginal() instanceof RestAnswer.Done done)) {
      return edit(body);
    }
    int flags = done.object().getInt("flags", 0);
    if ((flags & InteractionRest.EPHEMERAL) != 0) {
      return edit(body);
    }
    return (flags & InteractionRest.LOADING) != 0 ? instead(body) : beside(body);
  }

  private Delivery followUps(List<Payload> bodies) {
    Delivery last = new Delivery.Delivered(null);
    for (int part = now.partsStarted() + 1; part < bodies.size(); part++) {
      now.startedParts(part);
      switch (calls.followUp(flagged(bodies.get(part)))) {
        case RestAnswer.Done done -> last = DiscordDelivery.delivered(done.object());
        case RestAnswer.Lost lost -> {
          return DiscordDelivery.of(lost);
        }
        case RestAnswer.Failure failure -> {
          now.startedParts(part - 1);
          return DiscordDelivery.of(failure);
        }
      }
    }
    return last;
  }

  /** What follows a changed message that only one person sees is for them, too. */
  private Payload flagged(Payload body) {
    boolean hidden = how == Answer.UPDATE && calls.handle().hidden();
    return body.flagged(hidden ? InteractionRest.EPHEMERAL : DiscordAnswers.flags(how));
  }
}
