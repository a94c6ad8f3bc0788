package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.spec.DiscordSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of violation of the published document is found. */
@EnabledIfEnvironmentVariable(named = "WARMGLOW_SPECS", matches = ".+")
class DiscordSpecTest {
  private static final DiscordSpec SPEC = DiscordSpec.fromEnvironment().orElseThrow();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown field sent      | {\"content\":\"a\",\"mood\":\"kind\"} | 204 | ``"
            + " | property 'mood' is not defined",
        "wrong type sent         | {\"content\":5} | 404 | {\"message\":\"a\",\"code\":1}"
            + " | integer found",
        "too long                | {\"nonce\":\"12345678901234567890123456\"} | 404"
            + " | {\"message\":\"a\",\"code\":1} | must be at most 25 characters long",
        "unknown status          | {\"content\":\"a\"} | 299 | {} | no such status",
        "missing field answered  | {\"content\":\"a\"} | 200 | {\"id\":\"1\"}"
            + " | required property 'channel_id' not found",
        "unknown field answered  | {\"content\":\"a\"} | 200 | {\"id\":\"1\",\"mood\":\"kind\"}"
            + " | property 'mood' is not defined",
        "refusal without its code| {\"content\":\"a\"} | 403 | {\"message\":\"a\"}"
            + " | required property 'code' not found",
        "429 without its seconds | {\"content\":\"a\"} | 429"
            + " | {\"message\":\"a\",\"code\":0,\"global\":false}"
            + " | required property 'retry_after' not found"
      })
  void finds(String rule, String sent, int status, String response, String violation) {
    List<String> found =
        SPEC.violations(
            new RecordedRequest(
                "POST",
                "/channels/{channel_id}/messages",
                "/channels/1/messages",
                Map.of(),
                Map.of(),
                sent,
                List.of(),
                status,
                response));

    assertTrue(found.stream().anyMatch(one -> one.contains(violation)), rule + ": " + found);
    assertEquals(found.stream().distinct().toList(), found);
  }
}
