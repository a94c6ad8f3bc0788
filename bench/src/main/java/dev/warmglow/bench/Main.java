package dev.warmglow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints the table of benchmarks. Everything runs on this machine's loopback, one after another,
 * and ends by itself after some minutes.
 */
final class Main {

  private Main() {}

  /** Takes no arguments; the launcher tells where it is by {@code WARMGLOW_LAUNCHER}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher = Path.of(System.getenv().getOrDefault("WARMGLOW_LAUNCHER", "./warmglow"));
    Path folder = Files.createTempDirectory("warmglow-bench");
    System.out.println("| measured | against | Warmglow | |\n|---|---|---|---|");
    try {
      print(Launched.rows(launcher.toAbsolutePath(), folder));
      print(Adapters.onTelegram(folder));
      print(Adapters.onDiscord(folder));
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static void print(List<Row> rows) {
    rows.forEach(System.out::println);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
