package dev.warmglow.app.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Bodies without what differs from run to run. */
final class Wiring {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Wiring() {}

  /**
   * @param names what stands for the values that differ
   */
  static JsonNode named(String json, Map<String, String> names) {
    String named = json.isEmpty() ? "{}" : json;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replaceAll("(?<!\\d)" + name.getKey() + "(?!\\d)", name.getValue());
    }
    try {
      return JSON.readTree(named);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
