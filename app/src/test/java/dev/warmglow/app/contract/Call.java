package dev.warmglow.app.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * One call of an adapter to its platform.
 *
 * @param name the platform's name for it
 */
record Call(String name, JsonNode body) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /**
   * A call without what differs from run to run.
   *
   * @param json empty for no body
   * @param words what stands in the place of what differs, by patterns
   */
  static Call of(String name, String json, Map<String, String> words) {
    String same = json.isEmpty() ? "{}" : json;
    for (Map.Entry<String, String> word : words.entrySet()) {
      same = same.replaceAll("(?<!\\d)" + word.getKey() + "(?!\\d)", word.getValue());
    }
    try {
      return new Call(name, JSON.readTree(same));
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
