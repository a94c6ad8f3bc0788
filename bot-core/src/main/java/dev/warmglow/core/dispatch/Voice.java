package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;

/** Answers events, within the transaction of their effect. */
record Voice(Outbox outbox, Words words) {

  /** One sentence of the dispatcher's own, for the person alone. */
  void tell(Tx tx, Event.FromPerson event, Request request, String key) {
    say(tx, event, request, Message.of(words.say(request.locale(), key)));
  }

  /** For the person alone, where that is possible. */
  void say(Tx tx, Event.FromPerson event, Request request, Message message) {
    answer(tx, event, request, Action.Answer.EPHEMERAL, new Content.Said(message));
  }

  void say(Tx tx, Event.FromPerson event, Request request, Text sentence) {
    say(tx, event, request, Message.of(sentence));
  }

  void reply(Tx tx, Event.FromPerson event, Request request, Action.Answer how, Reply reply) {
    answer(
        tx,
        event,
        request,
        how,
        switch (reply) {
          case Reply.Say say -> new Content.Said(say.message());
          case Reply.Silent _ -> new Content.Nothing();
        });
  }

  void answer(Tx tx, Event.FromPerson event, Request request, Action.Answer how, Content content) {
    outbox.enqueue(
        tx,
        request.community(),
        new Post(
            Kind.ANSWER,
            new Target.Answer(event.replyTo(), event.caller().user(), how),
            content,
            request.person(),
            request.person(),
            request.at().plus(Duration.ofHours(24))));
  }
}
