package dev.warmglow.feature.checkin;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import java.util.List;

/**
 * One face below one question.
 *
 * @param key which time of the check-in it answers
 */
record Tap(Ref ref, String key, Mood mood) {
  static final PayloadCodec<Tap> CODEC =
      PayloadCodec.ofParts(
          4,
          tap ->
              List.of(tap.ref().community().value(), tap.ref().id(), tap.key(), tap.mood().code()),
          parts ->
              new Tap(
                  new Ref(new CommunityId(parts.get(0)), parts.get(1)),
                  parts.get(2),
                  Mood.ofCode(parts.get(3))));
}
