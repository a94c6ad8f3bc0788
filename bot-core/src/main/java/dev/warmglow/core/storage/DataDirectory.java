package dev.warmglow.core.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory that holds the database.
 *
 * @param path absolute; created when it is first used
 */
public record DataDirectory(Path path) {

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** The SQLite file; its {@code -wal} and {@code -shm} lie beside it. */
  public Path databaseFile() {
    return path.resolve("warmglow.db");
  }

  /**
   * Everything that keeps a database from being opened here, one sentence each, empty when all is
   * well. Creates the directory when it is missing. Does not ask whether another instance uses it.
   */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, "writable", null));
      String type = Files.getFileStore(path).type();
      if (isShare() || FileSystems.isRemote(type)) {
        problems.add(
            "The data directory "
                + path
                + " is on a network file system ("
                + type
                + "), where SQLite loses data: choose a directory on a local disk.");
      }
    } catch (IOException e) {
      problems.add(
          "The data directory "
              + path
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "): give this user the right to, or choose another directory.");
    }
    SqliteVersion.problem().ifPresent(problems::add);
    return List.copyOf(problems);
  }

  /** A Windows share, which reports the file system of the machine that shares it. */
  private boolean isShare() {
    return path.toString().startsWith("\\\\");
  }
}
