package dev.warmglow.feature.checkin;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import java.util.List;

/** Names a check-in, also where the community is not known from the chat. */
record Ref(CommunityId community, String id) {
  static final PayloadCodec<Ref> CODEC =
      PayloadCodec.ofParts(
          2,
          ref -> List.of(ref.community().value(), ref.id()),
          parts -> new Ref(new CommunityId(parts.get(0)), parts.get(1)));

  static Ref of(Checkin checkin) {
    return new Ref(checkin.community(), checkin.id());
  }
}
