package dev.warmglow.core.outbox;

import dev.warmglow.core.community.CommunityId;
import java.time.Instant;

/**
 * A post on its way.
 *
 * @param lane what is sent one after another
 */
record Parcel(
    String id, CommunityId community, Post post, Lane lane, Instant createdAt, Progress progress) {

  boolean isAnswer() {
    return post.kind() == Kind.ANSWER;
  }

  Parcel with(Progress newProgress) {
    return new Parcel(id, community, post, lane, createdAt, newProgress);
  }

  /** Never what it says: parcels are named in logs. */
  @Override
  public String toString() {
    return "post " + id;
  }
}
