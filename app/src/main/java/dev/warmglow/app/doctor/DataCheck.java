package dev.warmglow.app.doctor;

import dev.warmglow.core.storage.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The data directory: can it be written, may SQLite live there, is there room, does somebody use it
 * already?
 */
final class DataCheck implements Check {

  private static final long MEGABYTE = 1_000_000;

  private final Path directory;

  DataCheck(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<Finding> examine() {
    List<String> problems = new DataDirectory(directory).problems();
    if (!problems.isEmpty()) {
      return problems.stream().map(Finding::problem).toList();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.fine("data directory " + directory + " can be written, and SQLite is recent"));
    try {
      findings.add(room(Files.getFileStore(directory).getUsableSpace() / MEGABYTE));
      findings.add(instance(directory.resolve("warmglow.lock")));
    } catch (IOException e) {
      findings.add(
          Finding.warning(
              "the data directory's disk cannot be examined: " + e.getClass().getSimpleName()));
    }
    return findings;
  }

  static Finding room(long megabytes) {
    if (megabytes < 100) {
      return Finding.problem(
          "only "
              + megabytes
              + " MB free on the data directory's disk: make room, a full disk stops the bot");
    }
    return megabytes < 1000
        ? Finding.warning("only " + megabytes + " MB free on the data directory's disk")
        : Finding.fine(megabytes / 1000 + " GB free on the data directory's disk");
  }

  private static Finding instance(Path lockFile) throws IOException {
    if (Files.exists(lockFile)) {
      try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        if (lock == null) {
          return Finding.warning(
              "Warmglow is running on this data directory: a second one will refuse to start");
        }
      }
    }
    return Finding.fine("no other Warmglow runs on this data directory");
  }
}
