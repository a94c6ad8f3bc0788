package dev.warmglow.core.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second instance away from a data directory. The operating system releases it when the
 * process ends, however it ends.
 */
final class InstanceLock implements AutoCloseable {
  /**
   * Asked before the file is opened: closing any channel of a file drops this process's POSIX locks
   * on it, so a refused second attempt in the same process would free the first's.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private InstanceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws UnusableStorage when another instance holds the directory
   */
  static InstanceLock claim(DataDirectory directory) {
    try {
      Path file = directory.path().toRealPath().resolve("warmglow.lock");
      if (!HELD_HERE.add(file)) {
        throw inUse(directory);
      }
      FileChannel channel = lock(file);
      if (channel == null) {
        HELD_HERE.remove(file);
        throw inUse(directory);
      }
      return new InstanceLock(file, channel);
    } catch (IOException e) {
      throw new UnusableStorage(
          "The lock file in " + directory.path() + " cannot be used: check the disk.", e);
    }
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return channel;
  }

  private static UnusableStorage inUse(DataDirectory directory) {
    return new UnusableStorage(
        "Another Warmglow is already running on "
            + directory.path()
            + ": stop it first, or give this one its own data directory.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UnusableStorage("The lock file " + file + " could not be released.", e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
