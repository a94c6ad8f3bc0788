package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.storage.Tx;
import java.util.Locale;

/**
 * Asks the sender whether a post appeared that may be there and must not be there twice. The
 * question commits with the end of the post, so it is asked once; who cannot be written to in
 * private is not asked.
 */
final class Doubts {
  private final OutboxStore store;
  private final People people;
  private final Outbox outbox;
  private final Words words = Words.of("delivery");

  Doubts(OutboxStore store, People people, Outbox outbox) {
    this.store = store;
    this.people = people;
    this.outbox = outbox;
  }

  /** A post of a community that its sender decides about. */
  record Doubt(CommunityId community, String post) {}

  /** To be called in the transaction that ends the post. */
  void ask(Tx tx, Parcel parcel) {
    PersonId sender = parcel.post().sender();
    if (sender != null
        && parcel.post().content() instanceof Content.Said(Message said)
        && isReadable(tx, parcel)) {
      people
          .accountOf(tx, sender, parcel.post().target().platform())
          .filter(People.Account::reachable)
          .ifPresent(account ->
              outbox.enqueue(
                  tx,
                  parcel.community(),
                  new Post(
                      // A question may be read twice; its answer counts once.
                      Kind.REMINDER,
                      new Target.Private(account.user()),
                      new Content.Said(
                          question(
                              people.mannerOf(tx, parcel.community(), sender).language(),
                              parcel,
                              said.text())),
                      parcel.post().whose(),
                      sender,
                      null)));
    }
  }

  /** Whoever's words it quotes may have had themselves forgotten while it was under way. */
  private boolean isReadable(Tx tx, Parcel parcel) {
    return store.find(tx, parcel.id()).filter(OutboxStore.Row.Intact.class::isInstance).isPresent();
  }

  private Message question(Locale language, Parcel parcel, Text said) {
    Doubt doubt = new Doubt(parcel.community(), parcel.id());
    String key =
        parcel.post().target() instanceof Target.Private ? "doubt.private" : "doubt.public";
    return Message.of(words.say(language, key, "what", Text.quote(said.plain().strip())))
        .with(
            Control.button(words.plain(language, "label.yes"), DoubtFeature.APPEARED.with(doubt)),
            Control.button(words.plain(language, "label.again"), DoubtFeature.AGAIN.with(doubt)));
  }
}
