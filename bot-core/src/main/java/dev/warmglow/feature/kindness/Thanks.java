package dev.warmglow.feature.kindness;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A thank-you.
 *
 * @param channel where it was given, and the only place where it is ever shown
 * @param giverName as it was when it was given
 * @param note the post that says that it waits, or brings it in private
 * @param shown the post that shows it in the channel
 */
record Thanks(
    Ref ref,
    PersonId giver,
    PersonId receiver,
    ChannelId channel,
    String words,
    String giverName,
    String receiverName,
    Instant givenAt,
    State state,
    Optional<String> note,
    Optional<String> shown) {

  /** How often one person may thank the same other one within {@link #PAIR_WINDOW}. */
  static final int PAIR_LIMIT = 3;

  static final Duration PAIR_WINDOW = Duration.ofDays(7);

  /** Where it stands. */
  enum State {
    /** The receiver has not said yet what they would like. */
    WAITING,
    KEPT,
    SHOWN
  }

  CommunityId community() {
    return ref.community();
  }

  Thanks in(State newState) {
    return new Thanks(
        ref,
        giver,
        receiver,
        channel,
        words,
        giverName,
        receiverName,
        givenAt,
        newState,
        note,
        shown);
  }

  Thanks posted(Optional<String> newNote, Optional<String> newShown) {
    return new Thanks(
        ref,
        giver,
        receiver,
        channel,
        words,
        giverName,
        receiverName,
        givenAt,
        state,
        newNote,
        newShown);
  }
}
