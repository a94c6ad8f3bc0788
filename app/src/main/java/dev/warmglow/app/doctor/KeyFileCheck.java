package dev.warmglow.app.doctor;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Writable;
import dev.warmglow.core.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The key file: there if there is data, and for its owner's eyes only. */
final class KeyFileCheck implements Check {

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path keyFile;
  private final Path database;

  KeyFileCheck(BotConfig.Storage storage) {
    keyFile = storage.keyFile();
    database = new DataDirectory(storage.directory()).databaseFile();
  }

  @Override
  public List<Finding> examine() {
    try {
      return List.of(Files.exists(keyFile) ? present() : absent());
    } catch (IOException e) {
      return List.of(
          Finding.problem(
              "key file " + keyFile + " cannot be examined: " + e.getClass().getSimpleName()));
    }
  }

  private Finding present() throws IOException {
    if (!Files.isRegularFile(keyFile) || !Files.isReadable(keyFile)) {
      return Finding.problem(
          "key file " + keyFile + " cannot be read: give this user the right to");
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(keyFile, PosixFileAttributeView.class, new LinkOption[0]);
    if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
      return Finding.problem("key file " + keyFile + " is open to others: chmod 600 it");
    }
    return Finding.fine(
        "key file " + keyFile + ": keep a copy of it apart from copies of the data");
  }

  private Finding absent() {
    if (Files.exists(database)) {
      return Finding.problem(
          "key file "
              + keyFile
              + " is missing, and what people wrote cannot be read without it: put your copy back");
    }
    Path folder = keyFile.resolveSibling("");
    return Writable.problem(folder)
        .map(what -> Finding.problem("the key file's folder " + folder + " " + what))
        .orElseGet(() -> Finding.fine("key file " + keyFile + " is made at the first start"));
  }
}
