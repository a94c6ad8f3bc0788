package dev.warmglow.core.storage;

import java.util.Locale;
import java.util.Set;

/**
 * Which file systems SQLite's write-ahead log can live on. Its index is shared memory and its locks
 * are byte ranges, which network file systems do not keep (https://sqlite.org/wal.html, "All
 * processes using a database must be on the same host computer").
 */
final class FileSystems {
  private static final Set<String> REMOTE =
      Set.of(
          "9p",
          "afpfs",
          "afs",
          "beegfs",
          "ceph",
          "cifs",
          "coda",
          "glusterfs",
          "lustre",
          "ncpfs",
          "nfs",
          "nfs4",
          "ocfs2",
          "orangefs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "webdav");

  /** FUSE programs that only wrap a local disk; every other FUSE file system is taken as remote. */
  private static final Set<String> LOCAL_FUSE =
      Set.of("fuseblk", "fuse.fuse-overlayfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.ext2");

  private FileSystems() {}

  /**
   * @param type as {@link java.nio.file.FileStore#type()} names it
   */
  static boolean isRemote(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    if (name.contains("fuse")) {
      return !LOCAL_FUSE.contains(name);
    }
    return REMOTE.contains(name);
  }
}
