package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The answer to a request for guild members. */
final class MemberChunk {
  private MemberChunk() {}

  static ObjectNode of(Directory directory, JsonNode asked) {
    Guild guild = directory.guildById(asked.path("guild_id").asText());
    JsonNode ids = asked.path("user_ids");
    List<String> wanted =
        ids.isArray()
            ? Json.items(ids).map(JsonNode::asText).toList()
            : Json.present(ids) ? List.of(ids.asText()) : List.of();
    ObjectNode chunk =
        Json.object().put("guild_id", guild.id).put("chunk_index", 0).put("chunk_count", 1);
    ArrayNode members = chunk.putArray("members");
    ArrayNode missing = chunk.putArray("not_found");
    if (wanted.isEmpty()) {
      String prefix = asked.path("query").asText();
      guild.members.values().stream()
          .filter(member -> member.user.handle.startsWith(prefix))
          .forEach(member -> members.add(member.json()));
    }
    for (String id : wanted) {
      Member member = guild.members.get(id);
      if (member == null) {
        missing.add(id);
      } else {
        members.add(member.json());
      }
    }
    if (asked.has("nonce")) {
      chunk.set("nonce", asked.path("nonce"));
    }
    return chunk;
  }
}
