package dev.warmglow.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Unpacks SQLite's native library once and tells the driver where it is.
 *
 * <p>Left alone the driver unpacks 1 MB into the temporary folder at every start, and leaves it
 * there whenever the process is killed.
 */
final class SqliteLibrary {

  private SqliteLibrary() {}

  /**
   * Must run before the first connection. Does nothing on a machine that the jar carries no library
   * for.
   */
  static void unpackInto(Path directory) {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Path folder =
        directory
            .resolve("native")
            .resolve(
                SQLiteJDBCLoader.getVersion()
                    + "-"
                    + OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-'));
    try (InputStream packed = SqliteLibrary.class.getResourceAsStream(resource)) {
      if (packed == null) {
        return;
      }
      Path library = folder.resolve(name);
      if (Files.notExists(library)) {
        unpack(packed, folder, library);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(SqliteLibrary.class)
          .warn("SQLite's library goes to the temporary folder: {} cannot be written", folder);
      return;
    }
    System.setProperty("org.sqlite.lib.path", folder.toString());
    System.setProperty("org.sqlite.lib.name", name);
  }

  /** Appears whole or not at all: another start, or a power cut, must not find half a library. */
  private static void unpack(InputStream packed, Path folder, Path library) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "unpacking", null);
    Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
