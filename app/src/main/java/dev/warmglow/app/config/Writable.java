package dev.warmglow.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a folder can be written. */
public final class Writable {

  private Writable() {}

  /**
   * Makes the folder and a file in it, because permissions alone do not tell: root passes them all,
   * and a read-only disk has them too.
   *
   * @return what is in the way, as the end of a sentence about the folder; empty if nothing is
   */
  public static Optional<String> problem(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "writable", null));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be written (" + e.getClass().getSimpleName() + ")");
    }
  }
}
