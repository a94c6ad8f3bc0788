package dev.warmglow.app;

import dev.warmglow.app.log.Redaction;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * Where a command was typed.
 *
 * @param environment the variables it was started with
 */
record Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment) {

  static Terminal ofProcess() {
    return new Terminal(
        new PrintWriter(System.out, true, System.out.charset()),
        new PrintWriter(System.err, true, System.err.charset()),
        System.getenv());
  }

  /** Prints one line for each thing to change and returns the exit code that goes with them. */
  int refuse(List<?> lines) {
    lines.forEach(line -> err.println("warmglow: " + Redaction.mask(line.toString())));
    err.flush();
    return ExitCode.REFUSED;
  }
}
