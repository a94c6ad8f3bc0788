package dev.warmglow.core.privacy;

import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.UnusableStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line: {@code warmglow-key-1} and 64 hexadecimal digits.
 *
 * @param path absolute
 */
record KeyFile(Path path) {
  private static final String HEAD = "warmglow-key-1 ";
  private static final Pattern LINE = Pattern.compile(HEAD + "[0-9a-f]{64}\\s*");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  void refuseInside(DataDirectory directory) {
    if (real(path).startsWith(real(directory.path()))) {
      throw new UnusableStorage(
          "The key file "
              + path
              + " lies in the data directory, so every copy of the data would carry its key:"
              + " choose a place outside.");
    }
  }

  void create(byte[] key) {
    try {
      Files.createDirectories(parent());
      boolean posix = Files.getFileAttributeView(parent(), PosixFileAttributeView.class) != null;
      FileAttribute<?>[] mode =
          posix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
              : new FileAttribute<?>[0];
      Path complete = Files.createTempFile(parent(), "warmglow", ".key", mode);
      String line = HEAD + HexFormat.of().formatHex(key) + "\n";
      try (FileChannel out = FileChannel.open(complete, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        out.force(true);
      }
      Files.move(complete, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UnusableStorage(
          "The key file " + path + " cannot be created: choose a place this user may write to.", e);
    }
  }

  byte[] read() {
    try {
      refuseOpenToEverybody();
      String line = Files.readString(path, StandardCharsets.US_ASCII);
      if (!LINE.matcher(line).matches()) {
        throw new UnusableStorage(
            path + " is not a key file of Warmglow: put back the right one, from your backup.");
      }
      return HexFormat.of().parseHex(line.strip().substring(HEAD.length()));
    } catch (IOException e) {
      // The cause may quote bytes of the file.
      throw new UnusableStorage(
          "The key file " + path + " cannot be read: make it readable for this user only.");
    }
  }

  private void refuseOpenToEverybody() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> mode = view.readAttributes().permissions();
    if (mode.contains(PosixFilePermission.OTHERS_READ)
        || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new UnusableStorage(
          "The key file " + path + " is open to every user of this machine: run chmod 600 on it.");
    }
  }

  private Path parent() {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** Symbolic links resolved as far as the path exists. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThereYet) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }
}
