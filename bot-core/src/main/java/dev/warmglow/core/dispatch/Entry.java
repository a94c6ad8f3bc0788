package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.Platform;
import org.jspecify.annotations.Nullable;

/**
 * An event in the inbox.
 *
 * @param person null for events of nobody
 * @param recovered whether it was taken over by an earlier run of the program
 */
record Entry(
    Platform platform,
    Event event,
    CommunityId community,
    @Nullable PersonId person,
    boolean recovered) {

  String key() {
    return event.key();
  }
}
