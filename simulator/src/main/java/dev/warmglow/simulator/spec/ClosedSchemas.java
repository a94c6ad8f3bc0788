package dev.warmglow.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A document whose objects take only the properties that they declare. Those that others extend
 * stay open, because they are held against the whole object.
 */
final class ClosedSchemas {
  private static final String SCHEMAS = "#/components/schemas/";

  private ClosedSchemas() {}

  static JsonNode of(JsonNode document) {
    JsonNode closed = document.deepCopy();
    dropForms(closed.path("paths"));
    Set<String> extended = new HashSet<>();
    findExtended(closed, extended);
    for (var schema : closed.path("components").path("schemas").properties()) {
      if (!extended.contains(SCHEMAS + schema.getKey())) {
        close(schema.getValue());
      }
    }
    close(closed.path("paths"));
    return closed;
  }

  /** Forms extend the bodies that are sent as JSON, and are never looked at. */
  private static void dropForms(JsonNode node) {
    if (node.path("content") instanceof ObjectNode content) {
      content.retain("application/json");
    }
    node.forEach(ClosedSchemas::dropForms);
  }

  private static void findExtended(JsonNode node, Set<String> found) {
    if (node.path("allOf").size() > 1) {
      node.path("allOf").forEach(part -> found.add(part.path("$ref").asText()));
    }
    node.forEach(child -> findExtended(child, found));
  }

  private static void close(JsonNode node) {
    if (node.path("allOf").size() > 1) {
      return;
    }
    node.forEach(ClosedSchemas::close);
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }
}
