package dev.warmglow.feature.kindness;

import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts thank-yous, and removes them again. */
final class Posting {
  private final People people;
  private final Outbox outbox;
  private final Unposting unposting;
  private final Whereabouts whereabouts;
  private final KindnessMessages messages;

  Posting(
      People people,
      Outbox outbox,
      Unposting unposting,
      Whereabouts whereabouts,
      KindnessMessages messages) {
    this.people = people;
    this.outbox = outbox;
    this.unposting = unposting;
    this.whereabouts = whereabouts;
    this.messages = messages;
  }

  /** Brings a new thank-you to its receiver. */
  Thanks deliver(Tx tx, Thanks thanks, Wish wish, UserId receiver) {
    if (wish == Wish.SHOW) {
      return show(
          tx,
          thanks,
          KindnessMessages.mention(receiver, thanks.receiverName()),
          thanks.giver(),
          thanks.givenAt());
    }
    Locale theirs = people.mannerOf(tx, thanks.community(), thanks.receiver()).language();
    Optional<UserId> reachable =
        people
            .accountOf(tx, thanks.receiver(), receiver.platform())
            .filter(People.Account::reachable)
            .map(People.Account::user);
    String note =
        reachable.isPresent()
            ? post(
                tx,
                thanks,
                new Target.Private(reachable.get()),
                messages.forReceiver(theirs, thanks, wish),
                thanks.giver(),
                thanks.receiver(),
                thanks.giver(),
                thanks.givenAt())
            : post(
                tx,
                thanks,
                new Target.Channel(thanks.channel()),
                messages.waiting(
                    theirs,
                    thanks.ref(),
                    KindnessMessages.mention(receiver, thanks.receiverName())),
                thanks.receiver(),
                null,
                thanks.giver(),
                thanks.givenAt());
    return thanks.posted(Optional.of(note), Optional.empty());
  }

  /**
   * Shows it in the channel where it was given.
   *
   * @param sender whose wish that is
   */
  Thanks show(Tx tx, Thanks thanks, Text receiver, PersonId sender, Instant now) {
    Locale language = people.mannerOf(tx, thanks.community()).language();
    String shown =
        post(
            tx,
            thanks,
            new Target.Channel(thanks.channel()),
            messages.shown(language, thanks, receiver),
            thanks.giver(),
            null,
            sender,
            now);
    return thanks.in(Thanks.State.SHOWN).posted(thanks.note(), Optional.of(shown));
  }

  /** Removes the note in the channel, which has done its work; a private one stays. */
  Thanks clearNote(Tx tx, Thanks thanks, Instant now) {
    boolean inChannel =
        thanks
            .note()
            .flatMap(note -> whereabouts.of(tx, thanks.community(), note))
            .filter(message -> message.channel().equals(thanks.channel()))
            .isPresent();
    if (!inChannel) {
      return thanks;
    }
    unposting.remove(tx, thanks.community(), thanks.note().orElseThrow(), now);
    return thanks.posted(Optional.empty(), thanks.shown());
  }

  /**
   * Removes every trace of it from the chats.
   *
   * @param pressed a message that changes by itself, as the answer to a press
   */
  void remove(Tx tx, Thanks thanks, @Nullable MessageRef pressed, Instant now) {
    List<String> posts = new ArrayList<>();
    thanks.note().ifPresent(posts::add);
    thanks.shown().ifPresent(posts::add);
    for (String post : posts) {
      boolean changes =
          whereabouts.of(tx, thanks.community(), post).filter(m -> m.equals(pressed)).isPresent();
      if (!changes) {
        unposting.remove(tx, thanks.community(), post, now);
      }
    }
  }

  private String post(
      Tx tx,
      Thanks thanks,
      Target target,
      Message message,
      PersonId whose,
      @Nullable PersonId reader,
      PersonId sender,
      Instant now) {
    String post =
        outbox.enqueue(
            tx,
            thanks.community(),
            new Post(Kind.NOTICE, target, new Content.Said(message), whose, reader, null, sender));
    whereabouts.remember(tx, thanks.ref(), post, now);
    return post;
  }
}
