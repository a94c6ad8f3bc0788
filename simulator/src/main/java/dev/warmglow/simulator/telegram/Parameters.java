package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one call, read as leniently as the Bot API server does: a number may come as a
 * string, an object as a string of JSON.
 *
 * @param uploads file parts by their name
 */
record Parameters(ObjectNode json, Map<String, Upload> uploads) {

  boolean has(String name) {
    JsonNode value = json.get(name);
    return value != null && !value.isNull() && !(value.isTextual() && value.textValue().isEmpty());
  }

  String text(String name) {
    JsonNode value = json.get(name);
    return value == null || value.isNull() ? "" : value.asText();
  }

  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  boolean flag(String name) {
    String value = text(name);
    return value.equalsIgnoreCase("true") || value.equals("1");
  }

  @Nullable Long number(String name) {
    return has(name) ? (Long) parse(name, text(name)) : null;
  }

  long requiredNumber(String name) {
    Long value = number(name);
    if (value == null) {
      throw BotApiRefusal.badRequest("invalid " + name + " specified");
    }
    return value;
  }

  /** The object or array of that name, null when it is not there. */
  @Nullable JsonNode node(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = json.get(name);
    return value.isTextual() ? Json.parse(value.textValue(), name) : value;
  }

  private static long parse(String name, String value) {
    try {
      return Long.parseLong(value.strip());
    } catch (NumberFormatException notANumber) {
      throw BotApiRefusal.badRequest("invalid " + name + " specified");
    }
  }
}
