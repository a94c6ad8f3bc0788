package dev.warmglow.feature.privacy;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import dev.warmglow.feature.privacy.ErasureStore.Erasure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Erases a person in two steps: asked now, done after a day in which they can think again, because
 * an account may be in somebody else's hands for five minutes.
 */
final class Erasing {
  private static final PayloadCodec<PersonId> PERSON =
      new PayloadCodec<>(PersonId::value, PersonId::new);

  /** Begins what was asked for; the payload is the person. */
  static final Job<PersonId> ERASE = new Job<>("privacy.erase", PERSON);

  /** Finishes it. */
  static final Job<PersonId> FORGET = new Job<>("privacy.forget", PERSON);

  private static final Duration TO_THINK_AGAIN = Duration.ofHours(24);

  /** Long enough to bring the last word, which needs the account that is forgotten then. */
  private static final Duration LAST_WORD = Duration.ofMinutes(1);

  private final ErasureStore store = new ErasureStore();
  private final List<PersonalRows> rows;
  private final PersonalRows identity;
  private final PersonKeys keys;
  private final People people;
  private final Outbox outbox;
  private final Jobs jobs;
  private final PrivacyMessages messages;

  Erasing(
      List<PersonalRows> rows,
      PersonalRows identity,
      PersonKeys keys,
      People people,
      Outbox outbox,
      Jobs jobs,
      PrivacyMessages messages) {
    this.rows = List.copyOf(rows);
    this.identity = identity;
    this.keys = keys;
    this.people = people;
    this.outbox = outbox;
    this.jobs = jobs;
    this.messages = messages;
  }

  Optional<Instant> dueAt(Tx tx, PersonId person) {
    return store.of(tx, person).map(Erasure::dueAt);
  }

  /** Asks whether they mean it, or says that it is under way. */
  Reply ask(Request request, Tx tx) {
    return Reply.say(
        store
            .of(tx, request.person())
            .map(pending -> messages.pending(request.locale(), pending.dueAt()))
            .orElseGet(() -> messages.confirm(request.locale())));
  }

  Reply confirm(Request request, Tx tx) {
    if (store.of(tx, request.person()).isEmpty()) {
      Erasure erasure =
          new Erasure(
              request.person(),
              request.community(),
              request.caller().user(),
              request.at().plus(TO_THINK_AGAIN));
      store.insert(tx, erasure);
      schedule(tx, request.community(), ERASE, request.person(), erasure.dueAt());
    }
    return ask(request, tx);
  }

  Reply keep(Request request, Tx tx) {
    store
        .of(tx, request.person())
        .ifPresent(pending -> {
          jobs.cancel(tx, pending.community(), ERASE, pending.person().value());
          store.delete(tx, pending.person());
        });
    return Reply.say(messages.kept(request.locale()));
  }

  void erase(Job.Due<PersonId> due, Tx tx) {
    store
        .of(tx, due.payload())
        .ifPresent(pending -> {
          rows.forEach(kept -> kept.erase(tx, pending.person()));
          store.delete(tx, pending.person());
          sayGoodbye(tx, pending, due.now());
          schedule(tx, due.community(), FORGET, pending.person(), due.now().plus(LAST_WORD));
        });
  }

  void forget(Tx tx, PersonId person) {
    rows.forEach(kept -> kept.erase(tx, person));
    store.delete(tx, person);
    keys.destroy(tx, person);
    identity.erase(tx, person);
  }

  private void schedule(
      Tx tx, CommunityId community, Job<PersonId> job, PersonId person, Instant at) {
    jobs.schedule(tx, community, job, person.value(), person, at);
  }

  private void sayGoodbye(Tx tx, Erasure erasure, Instant now) {
    UserId account = erasure.account();
    boolean reachable =
        people
            .accountOf(tx, erasure.person(), account.platform())
            .filter(known -> known.user().equals(account) && known.reachable())
            .isPresent();
    if (reachable) {
      outbox.enqueue(
          tx,
          erasure.community(),
          new Post(
              Kind.NOTICE,
              new Target.Private(account),
              new Content.Said(
                  messages.erased(
                      people.mannerOf(tx, erasure.community(), erasure.person()).language())),
              null,
              erasure.person(),
              now.plus(LAST_WORD)));
    }
  }
}
