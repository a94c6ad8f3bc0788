package dev.warmglow.app.doctor;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Writable;
import dev.warmglow.core.privacy.PersonKeys;
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

/** The key file and the key store: there if there is data, and for their owner's eyes only. */
final class KeyFileCheck implements Check {

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path keyFile;
  private final Path keyStore;
  private final Path database;

  KeyFileCheck(BotConfig.Storage storage) {
    keyFile = storage.keyFile();
    keyStore = PersonKeys.storeBeside(keyFile);
    database = new DataDirectory(storage.directory()).databaseFile();
  }

  @Override
  public List<Finding> examine() {
    return List.of(
        finding("key file", keyFile, "keep a copy of it apart from copies of the data"),
        finding("key store", keyStore, "mirror it, and keep no old copies of it"));
  }

  private Finding finding(String what, Path file, String advice) {
    try {
      return Files.exists(file) ? present(what, file, advice) : absent(what, file);
    } catch (IOException e) {
      return Finding.problem(
          what + " " + file + " cannot be examined: " + e.getClass().getSimpleName());
    }
  }

  private static Finding present(String what, Path file, String advice) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Finding.problem(what + " " + file + " cannot be read: give this user the right to");
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
    if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
      return Finding.problem(what + " " + file + " is open to others: chmod 600 it");
    }
    return Finding.fine(what + " " + file + ": " + advice);
  }

  private Finding absent(String what, Path file) {
    if (Files.exists(database)) {
      return Finding.problem(
          what
              + " "
              + file
              + " is missing, and what people wrote cannot be read without it: put your copy back");
    }
    Path folder = file.resolveSibling("");
    return Writable.problem(folder)
        .map(problem -> Finding.problem("the " + what + "'s folder " + folder + " " + problem))
        .orElseGet(() -> Finding.fine(what + " " + file + " is made at the first start"));
  }
}
