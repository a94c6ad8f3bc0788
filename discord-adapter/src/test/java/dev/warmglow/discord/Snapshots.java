package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Rendered JSON against the files in {@code src/test/resources/snapshots}, keys sorted. */
final class Snapshots {
  private static final ObjectMapper SORTED =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  private Snapshots() {}

  static void assertMatches(String name, String json) {
    try (InputStream file = Snapshots.class.getResourceAsStream("/snapshots/" + name + ".json")) {
      String expected =
          file == null
              ? ""
              : new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(expected.strip(), sorted(json).strip());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String sorted(String json) throws JsonProcessingException {
    return SORTED.writeValueAsString(SORTED.readValue(json, Object.class));
  }
}
