package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another process, killed with SIGKILL. It shows what the process loses, not what the disk does.
 */
@Timeout(120)
class KilledProcessTest {
  private static final int ROUNDS = 3;
  private static final int ROWS_A_ROUND = 500;

  @TempDir Path home;

  @Test
  void killedUnderLoadNoAcknowledgedWriteIsLost() throws IOException, InterruptedException {
    Set<Long> acknowledged = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Process writer = start(round * 1_000_000L);
      try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
        read(said, ROWS_A_ROUND, acknowledged);
        kill(writer);
        read(said, Integer.MAX_VALUE, acknowledged);
      }
    }
    assertTrue(acknowledged.size() >= ROUNDS * ROWS_A_ROUND);
    try (SqliteDatabase database = TestDatabases.sqlite(home.resolve("data"))) {
      Set<Long> lost = new TreeSet<>(acknowledged);
      lost.removeAll(
          database.read(tx -> tx.handle().select("SELECT id FROM note").mapTo(Long.class).list()));
      assertEquals(Set.of(), lost);
      assertEquals(
          List.of("ok"),
          database.read(
              tx -> tx.handle().select("PRAGMA integrity_check").mapTo(String.class).list()));
    }
  }

  @Test
  void aSecondProcessIsRefusedWhileTheFirstGoesOnAndLetInOnceItIsGone()
      throws IOException, InterruptedException {
    Process first = start(0);
    try (BufferedReader said = first.inputReader(StandardCharsets.US_ASCII)) {
      read(said, 1, new TreeSet<>());
      long begun = System.nanoTime();
      assertThrows(UnusableStorage.class, () -> TestDatabases.sqlite(home.resolve("data")));
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
      read(said, ROWS_A_ROUND, new TreeSet<>());
      Process second = start(1_000_000);
      assertTrue(second.waitFor() != 0, "the second process must end with an error");
      read(said, ROWS_A_ROUND, new TreeSet<>());
    } finally {
      kill(first);
    }
    TestDatabases.sqlite(home.resolve("data")).close();
  }

  private Process start(long firstId) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // A killed process leaves its unpacked SQLite behind.
            "-Dorg.sqlite.tmpdir=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            WriterProcess.class.getName(),
            home.resolve("data").toString(),
            Long.toString(firstId))
        .redirectError(ProcessBuilder.Redirect.to(new File(home.toFile(), "stderr")))
        .start();
  }

  private static void kill(Process process) throws InterruptedException {
    // Process.destroyForcibly would close the stream with what was said before.
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** The kill may cut the last line in half; it then has no full stop. */
  private static void read(BufferedReader said, int most, Set<Long> into) throws IOException {
    for (int count = 0; count < most; count++) {
      String line = said.readLine();
      if (line == null) {
        return;
      }
      if (line.endsWith(".")) {
        into.add(Long.valueOf(line.substring(0, line.length() - 1)));
      }
    }
  }
}
