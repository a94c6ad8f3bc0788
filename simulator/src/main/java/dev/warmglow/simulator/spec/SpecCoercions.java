package dev.warmglow.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The places where the client library departs from the document and Discord takes it: four where it
 * writes a number as text or text as a number, and three fields that the document does not know.
 *
 * <p>Source: the README of <a href="https://github.com/discord/discord-api-spec">
 * discord-api-spec</a> for numbers as text; ids as numbers are what the library ships.
 */
final class SpecCoercions {
  private static final int STRING = 3;
  private static final int INTEGER = 4;
  private static final int NUMBER = 10;

  private SpecCoercions() {}

  static JsonNode undone(JsonNode sent) {
    JsonNode copy = sent.deepCopy();
    undo(copy);
    return copy;
  }

  private static void undo(JsonNode node) {
    node.forEach(SpecCoercions::undo);
    if (node instanceof ObjectNode object) {
      unknown(object);
      numbers(object.path("contexts"));
      numbers(object.path("integration_types"));
      JsonNode permissions = object.path("default_member_permissions");
      if (permissions.isTextual()) {
        object.put("default_member_permissions", permissions.asLong());
      }
      JsonNode recipient = object.path("recipient_id");
      if (recipient.isNumber()) {
        object.put("recipient_id", recipient.asText());
      }
      for (JsonNode attachment : object.path("attachments")) {
        if (attachment.path("id").isNumber()) {
          ((ObjectNode) attachment).set("id", TextNode.valueOf(attachment.path("id").asText()));
        }
      }
    }
  }

  /** {@code nsfw} of commands, {@code autocomplete} of every option, types of attachments. */
  private static void unknown(ObjectNode object) {
    if (object.has("default_member_permissions") || object.has("name_localizations")) {
      object.remove("nsfw");
    }
    int type = object.path("type").asInt();
    boolean suggests = type == STRING || type == INTEGER || type == NUMBER;
    if (!suggests && !object.path("autocomplete").asBoolean(true)) {
      object.remove("autocomplete");
    }
    for (JsonNode attachment : object.path("attachments")) {
      ((ObjectNode) attachment).remove("content_type");
    }
  }

  private static void numbers(JsonNode list) {
    if (list instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, LongNode.valueOf(array.path(i).asLong()));
      }
    }
  }
}
