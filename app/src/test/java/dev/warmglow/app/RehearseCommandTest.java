package dev.warmglow.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearseCommandTest {

  /** The launcher keeps no cache of a rehearsal that failed, and every start is slow. */
  @Test
  void endsWell() {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    assertEquals(
        ExitCode.FINE, Main.execute(new Terminal(out, out, Map.of()), "rehearse"), said::toString);
  }
}
