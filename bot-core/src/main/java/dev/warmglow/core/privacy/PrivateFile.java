package dev.warmglow.core.privacy;

import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.UnusableStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is for this user only and lies outside the data directory.
 *
 * @param what how an operator calls it, such as {@code key file}
 * @param path absolute
 */
record PrivateFile(String what, Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Symbolic links are followed. */
  void refuseInside(DataDirectory directory) {
    if (real(path).startsWith(real(directory.path()))) {
      throw new UnusableStorage(
          this
              + " lies in the data directory, so every copy of the data would carry its key:"
              + " choose a place outside.");
    }
  }

  void refuseOpenToEverybody() {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    try {
      if (view != null && isOpen(view.readAttributes().permissions())) {
        throw new UnusableStorage(
            this + " is open to every user of this machine: run chmod 600 on it.");
      }
    } catch (IOException e) {
      throw new UnusableStorage(this + " cannot be read: make it readable for this user only.", e);
    }
  }

  /** False for an empty file: a first start may have ended before it wrote anything. */
  boolean exists() {
    try {
      return Files.exists(path) && Files.size(path) > 0;
    } catch (IOException e) {
      throw new UnusableStorage(this + " cannot be read: make it readable for this user only.", e);
    }
  }

  /** Creates the file, empty, when it is missing. */
  void create() {
    try {
      createParent();
      if (!Files.exists(path)) {
        Files.createFile(path, ownerOnly());
      }
    } catch (IOException e) {
      throw cannotBeCreated(e);
    }
  }

  /** An empty file beside this one, to be moved to its place when it is complete. */
  Path createDraft() throws IOException {
    return Files.createTempFile(createParent(), "warmglow", ".new", ownerOnly());
  }

  UnusableStorage cannotBeCreated(IOException cause) {
    return new UnusableStorage(
        this + " cannot be created: choose a place this user may write to.", cause);
  }

  private FileAttribute<?>[] ownerOnly() {
    return Files.getFileAttributeView(parent(), PosixFileAttributeView.class) == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
  }

  private static boolean isOpen(Set<PosixFilePermission> mode) {
    return mode.contains(PosixFilePermission.OTHERS_READ)
        || mode.contains(PosixFilePermission.OTHERS_WRITE);
  }

  private Path createParent() throws IOException {
    return Files.createDirectories(parent());
  }

  private Path parent() {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThereYet) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }

  /** As it begins a sentence. */
  @Override
  public String toString() {
    return "The " + what + " " + path;
  }
}
