package dev.warmglow.core.outbox;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said once its transaction has committed.
 *
 * @param whose whose words or doings it tells: it is kept under that person's key and goes when
 *     they are forgotten; null for the community's own words
 * @param reader for whom language and zone are chosen; null for the community
 * @param until later than this it is no longer sent; null for any time
 * @param sender who caused it, and is asked in private when nobody knows whether it was posted and
 *     it must not be sent twice; null to ask nobody
 */
public record Post(
    Kind kind,
    Target target,
    Content content,
    @Nullable PersonId whose,
    @Nullable PersonId reader,
    @Nullable Instant until,
    @Nullable PersonId sender) {

  /** A post that nobody is asked about. */
  public Post(
      Kind kind,
      Target target,
      Content content,
      @Nullable PersonId whose,
      @Nullable PersonId reader,
      @Nullable Instant until) {
    this(kind, target, content, whose, reader, until, null);
  }
}
