package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;

/** What a call is answered with: a status and JSON, written while nothing can change it. */
record Reply(int status, String body) {
  static final Reply NO_CONTENT = new Reply(204, "");

  static Reply of(int status, JsonNode body) {
    return new Reply(status, Json.write(body));
  }

  static Reply ok(JsonNode body) {
    return of(200, body);
  }

  static Reply ok(Collection<? extends JsonNode> items) {
    ArrayNode list = Json.array();
    list.addAll(items);
    return ok(list);
  }
}
