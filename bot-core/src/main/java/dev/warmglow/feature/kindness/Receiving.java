package dev.warmglow.feature.kindness;

import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.util.Optional;
import java.util.function.Function;

/** What receivers do with their thank-yous, and givers with theirs. */
final class Receiving {
  /** Forgets what was taken back, once it no longer counts. */
  static final Job<Ref> FORGET = new Job<>("kindness.forget", Ref.CODEC);

  private static final int LISTED = 10;

  private final ThanksStore store;
  private final WishStore wishes;
  private final People people;
  private final Posting posting;
  private final Jobs jobs;
  private final KindnessMessages messages;

  Receiving(
      ThanksStore store,
      WishStore wishes,
      People people,
      Posting posting,
      Jobs jobs,
      KindnessMessages messages) {
    this.store = store;
    this.wishes = wishes;
    this.people = people;
    this.posting = posting;
    this.jobs = jobs;
    this.messages = messages;
  }

  Reply open(Request request, Ref ref, Tx tx) {
    Thanks thanks = received(request, ref, tx);
    Wish wish = wishes.of(tx, thanks.community(), request.person());
    return Reply.say(messages.forReceiver(request.locale(), thanks, wish));
  }

  Reply show(Request request, Ref ref, Tx tx) {
    Thanks thanks = received(request, ref, tx);
    if (thanks.state() != Thanks.State.SHOWN) {
      Thanks shown =
          posting.show(
              tx, thanks, Text.bold(thanks.receiverName()), request.person(), request.at());
      store.update(tx, posting.clearNote(tx, shown, request.at()));
    }
    return Reply.say(messages.sentence(request.locale(), "is_shown"));
  }

  Reply keep(Request request, Ref ref, Tx tx) {
    Thanks thanks = received(request, ref, tx);
    if (thanks.state() == Thanks.State.WAITING) {
      store.update(tx, posting.clearNote(tx, thanks.in(Thanks.State.KEPT), request.at()));
    }
    return Reply.say(messages.sentence(request.locale(), "is_kept"));
  }

  Reply delete(Request request, Ref ref, Tx tx) {
    remove(request, received(request, ref, tx), tx);
    return Reply.say(messages.sentence(request.locale(), "is_deleted"));
  }

  Reply takeBack(Request request, Ref ref, Tx tx) {
    remove(request, own(request, ref, Thanks::giver, tx), tx);
    return Reply.say(messages.sentence(request.locale(), "is_taken_back"));
  }

  Reply inbox(Request request, Tx tx) {
    return Reply.say(
        messages.inbox(
            request.locale(), store.receivedBy(tx, request.community(), request.person(), LISTED)));
  }

  Reply given(Request request, Tx tx) {
    return Reply.say(
        messages.given(
            request.locale(), store.givenBy(tx, request.community(), request.person(), LISTED)));
  }

  void forget(Job.Due<Ref> due, Tx tx) {
    store.forget(tx, due.payload());
  }

  private void remove(Request request, Thanks thanks, Tx tx) {
    posting.remove(tx, thanks, request.pressed(), request.at());
    store.empty(tx, thanks.ref());
    jobs.schedule(
        tx,
        thanks.community(),
        FORGET,
        thanks.ref().id(),
        thanks.ref(),
        thanks.givenAt().plus(Thanks.PAIR_WINDOW));
  }

  private Thanks received(Request request, Ref ref, Tx tx) {
    return own(request, ref, Thanks::receiver, tx);
  }

  /**
   * In a group a press is about that group; in private about any of the person's own: what a button
   * carries may be made up.
   */
  private Thanks own(Request request, Ref ref, Function<Thanks, PersonId> whose, Tx tx) {
    boolean theirs =
        ref.community().equals(request.community())
            || (request.isPrivate() && people.isMember(tx, ref.community(), request.person()));
    Thanks thanks =
        Optional.of(ref)
            .filter(_ -> theirs)
            .flatMap(named -> store.find(tx, named))
            .orElseThrow(() -> messages.refusal(request.locale(), "gone"));
    if (!whose.apply(thanks).equals(request.person())) {
      throw messages.refusal(request.locale(), "not_yours");
    }
    return thanks;
  }
}
