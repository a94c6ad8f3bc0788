package dev.warmglow.discord;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.discord.AnswerProgress.Stage;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Answers one interaction with a message: the first part in place, the others as follow-ups. */
record SpokenAnswer(InteractionRest calls, AnswerProgress now, Answer how) {

  Delivery send(List<DataObject> bodies, int attempt) {
    if (attempt == 1) {
      now.beginParts();
    }
    DataObject first = bodies.getFirst();
    boolean alone = bodies.size() == 1 || now.partsStarted() < 0;
    if (alone && bodies.size() > 1) {
      // Follow-ups have no key: what went out before a restart is not repeated, but the controls
      // must be somewhere.
      first.put("components", bodies.getLast().getArray("components"));
    }
    Delivery delivery = now.stage() == Stage.OPEN ? create(first) : edit(first);
    return alone || !(delivery instanceof Delivery.Delivered) ? delivery : followUps(bodies);
  }

  private Delivery create(DataObject body) {
    boolean update = how == Answer.UPDATE && calls.handle().onMessage();
    RestAnswer answer =
        update
            ? calls.callback(InteractionRest.Callback.UPDATE, body)
            : calls.callback(InteractionRest.Callback.MESSAGE, flagged(body));
    DiscordAnswers.note(now, answer, Stage.SETTLED);
    return switch (answer) {
      case RestAnswer.Done done -> DiscordDelivery.delivered(written(done));
      case RestAnswer.Refused refused when DiscordAnswers.wasTaken(refused) -> edit(body);
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

  private Delivery edit(DataObject body) {
    return switch (calls.editOriginal(body)) {
      case RestAnswer.Done done -> {
        now.reach(Stage.SETTLED);
        yield DiscordDelivery.delivered(done.object());
      }
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  private Delivery editIfThere(DataObject body) {
    return switch (edit(body)) {
      case Delivery.Unreachable unreachable ->
          new Delivery.Unreachable(Delivery.Cause.EXPIRED, unreachable.reason());
      case Delivery other -> other;
    };
  }

  private Delivery followUps(List<DataObject> bodies) {
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
  private DataObject flagged(DataObject body) {
    boolean hidden = how == Answer.UPDATE && calls.handle().hidden();
    return body.put("flags", hidden ? InteractionRest.EPHEMERAL : DiscordAnswers.flags(how));
  }
}
