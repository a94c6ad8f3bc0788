package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A user in a guild. */
final class Member {
  final User user;
  final Instant joined = Instant.now();
  final Set<String> roleIds = new LinkedHashSet<>();

  Member(User user) {
    this.user = user;
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .putNull("avatar")
            .putNull("banner")
            .putNull("communication_disabled_until")
            .put("flags", 0)
            .put("joined_at", joined.toString())
            .putNull("nick")
            .put("pending", false)
            .putNull("premium_since")
            .put("mute", false)
            .put("deaf", false);
    json.set("user", user.json());
    json.set("roles", Json.array(List.copyOf(roleIds)));
    return json;
  }
}
