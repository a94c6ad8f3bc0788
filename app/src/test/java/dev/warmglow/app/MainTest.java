package dev.warmglow.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"demo", "chat", "run", "doctor", "version"})
  void everyCommandIsListedAndExplainsItself(String command) {
    assertEquals(0, execute(Map.of(), "--help"));
    assertTrue(out.toString().contains("  " + command + " "), out.toString());
    out.getBuffer().setLength(0);

    assertEquals(0, execute(Map.of(), command, "--help"));
    assertTrue(out.toString().startsWith("Usage: warmglow " + command), out.toString());
  }

  @Test
  void anUnknownCommandEndsWithTwo() {
    assertEquals(2, execute(Map.of(), "rum"));
    assertTrue(err.toString().contains("rum"), err.toString());
  }

  @Test
  void runWithoutATokenIsOneLineAndEndsWithTwo() {
    assertEquals(2, execute(Map.of(), "run"));
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().startsWith("warmglow: no token: set "), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void aTokenInTheWrongPlaceIsNeverPrinted() {
    String token = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456";

    assertEquals(2, execute(Map.of("WARMGLOW_DISCORD_TOKEN", token), "run"));
    assertEquals(2, execute(Map.of("WARMGLOW_DISCORD_TOKEN", token), "doctor"));
    assertEquals(2, execute(Map.of(), "run", "--config", token));

    assertFalse((out.toString() + err).contains("AAabc"), out.toString() + err);
  }

  private int execute(Map<String, String> environment, String... arguments) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("WARMGLOW_HOME", home.toString());
    return Main.execute(
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), variables), arguments);
  }
}
