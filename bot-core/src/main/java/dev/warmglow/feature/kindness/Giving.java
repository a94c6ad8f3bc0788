package dev.warmglow.feature.kindness;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.Member;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.util.Locale;
import java.util.Optional;

/** Takes a thank-you and brings it as its receiver would like. */
final class Giving {
  static final Field<Member> PERSON = Field.member("person");
  static final Field<String> MESSAGE = Field.lines("message", 1000);
  static final Command THANKS =
      Command.replying("thanks", Access.EVERYONE, Visibility.EPHEMERAL, PERSON, MESSAGE);

  static final Command THANK =
      Command.onMessage("thank", Access.EVERYONE, Visibility.EPHEMERAL, MESSAGE);

  private final ThanksStore store;
  private final WishStore wishes;
  private final People people;
  private final Posting posting;
  private final KindnessMessages messages;

  Giving(
      ThanksStore store,
      WishStore wishes,
      People people,
      Posting posting,
      KindnessMessages messages) {
    this.store = store;
    this.wishes = wishes;
    this.people = people;
    this.posting = posting;
    this.messages = messages;
  }

  Reply give(Request request, Tx tx) {
    return give(request, request.answers().get(PERSON), tx);
  }

  /** For a message, to whoever wrote it. */
  Reply giveAuthor(Request request, Tx tx) {
    RawValue.Account author = requireNonNull(request.subject()).author();
    if (author == null) {
      throw messages.refusal(request.locale(), "not_a_person");
    }
    return give(request, new Member(author.user(), author.name(), author.bot()), tx);
  }

  private Reply give(Request request, Member member, Tx tx) {
    Locale language = request.locale();
    if (request.isPrivate()) {
      throw messages.refusal(language, "not_in_private");
    }
    if (member.bot()) {
      throw messages.refusal(language, "not_to_bots");
    }
    PersonId receiver = people.personOf(tx, request.community(), member.user(), member.name());
    if (receiver.equals(request.person())) {
      throw messages.refusal(language, "not_to_oneself");
    }
    Wish wish = wishes.of(tx, request.community(), receiver);
    if (wish == Wish.NONE) {
      throw messages.refusal(language, "rather_not", "receiver", member.name());
    }
    int recent =
        store.count(
            tx,
            request.community(),
            request.person(),
            receiver,
            request.at().minus(Thanks.PAIR_WINDOW));
    if (recent >= Thanks.PAIR_LIMIT) {
      throw messages.refusal(language, "often", "receiver", member.name());
    }
    Thanks thanks = thanks(request, member, receiver, wish);
    store.insert(tx, thanks);
    store.update(tx, posting.deliver(tx, thanks, wish, member.user()));
    return Reply.say(
        wish == Wish.SHOW
            ? messages.sentence(language, "given_shown")
            : messages.delivered(language, member.name()));
  }

  private static Thanks thanks(Request request, Member member, PersonId receiver, Wish wish) {
    return new Thanks(
        new Ref(request.community(), RandomId.brief()),
        request.person(),
        receiver,
        request.caller().channel(),
        request.answers().get(MESSAGE),
        request.caller().name(),
        member.name(),
        request.at(),
        wish == Wish.SHOW ? Thanks.State.SHOWN : Thanks.State.WAITING,
        Optional.empty(),
        Optional.empty());
  }
}
