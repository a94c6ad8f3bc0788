package dev.warmglow.app.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What goes over the wire, against the files in {@code src/test/resources/contract}. What it is now
 * is written to {@code target/contract}, to be looked at and copied when it is meant to be so.
 */
final class Snapshots {
  private static final ObjectMapper SORTED =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  private Snapshots() {}

  /**
   * @param calls by what was said
   */
  static void assertMatches(String platform, String name, Map<String, List<Call>> calls) {
    String file = platform + "/" + name + ".json";
    try (InputStream kept = Snapshots.class.getResourceAsStream("/contract/" + file)) {
      // Through plain values, so that the keys of bodies are sorted as well.
      String now =
          SORTED.writeValueAsString(SORTED.convertValue(calls, Object.class)).strip() + "\n";
      Path written = Path.of("target", "contract").resolve(file);
      Files.createDirectories(written.getParent());
      Files.writeString(written, now);
      assertEquals(
          kept == null ? "" : new String(kept.readAllBytes(), StandardCharsets.UTF_8), now);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
