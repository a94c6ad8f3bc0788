package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.Person;
import dev.warmglow.core.dispatch.FormSessionStore.Ended;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.util.Locale;

/** Ends a conversation that nobody went on with, and says so where it was held, once. */
final class ConversationEnd implements Job.Handler<String> {
  /** Later than this nobody remembers the question. */
  private static final Duration NEWS = Duration.ofHours(1);

  private final FormSessionStore sessions;
  private final Identities identities;
  private final Outbox outbox;
  private final Words words;

  ConversationEnd(FormSessionStore sessions, Identities identities, Outbox outbox, Words words) {
    this.sessions = sessions;
    this.identities = identities;
    this.outbox = outbox;
    this.words = words;
  }

  @Override
  public void run(Job.Due<String> due, Tx tx) {
    sessions
        .expire(tx, due.payload())
        .ifPresent(
            ended -> ended.session().ifPresent(session -> say(tx, due, ended, session.name())));
  }

  private void say(Tx tx, Job.Due<String> due, Ended ended, String name) {
    Locale language =
        identities
            .persons()
            .person(tx, ended.person())
            .map(Person::language)
            .or(() ->
                identities.communities().community(tx, due.community()).map(c -> c.language()))
            .orElse(Languages.ALL.getFirst());
    outbox.enqueue(
        tx,
        due.community(),
        new Post(
            Kind.NOTICE,
            new Target.Channel(ended.channel()),
            new Content.Said(
                Message.of(words.say(Languages.closest(language), "form.expired", "name", name))),
            ended.person(),
            ended.person(),
            due.now().plus(NEWS)));
  }
}
