package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Rendered JSON against the files in {@code src/test/resources/snapshots}, keys sorted. With {@code
 * -Dwarmglow.snapshots=<that folder>} the files are written anew instead.
 */
final class Snapshots {
  private static final ObjectMapper SORTED =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  private Snapshots() {}

  static void assertMatches(String name, String json) {
    String folder = System.getProperty("warmglow.snapshots");
    if (folder != null) {
      write(Path.of(folder, name + ".json"), json);
      return;
    }
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

  private static void write(Path file, String json) {
    try {
      Files.writeString(file, sorted(json) + "\n");
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
  }

  private static String sorted(String json) throws JsonProcessingException {
    return SORTED.writeValueAsString(SORTED.readValue(json, Object.class));
  }
}
