package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.storage.Tx;
import java.util.Optional;

/** The way out for everything the bot says: it commits with what it tells about. Thread-safe. */
public interface Outbox {

  /**
   * Queues the post in the caller's transaction. Its row lives until the delivery is known.
   *
   * @return its id, at most 25 characters
   */
  String enqueue(Tx tx, CommunityId community, Post post);

  /** Where a post went; empty while it is not delivered. */
  Optional<MessageRef> messageOf(Tx tx, CommunityId community, String id);

  /**
   * Takes back what has not been sent yet, and what is in doubt; a post under way or delivered is
   * left as it is.
   */
  void cancel(Tx tx, CommunityId community, String id);
}
