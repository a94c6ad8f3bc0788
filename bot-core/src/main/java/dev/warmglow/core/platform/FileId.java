package dev.warmglow.core.platform;

/**
 * A file on a platform.
 *
 * @param nativeId what the platform calls it, or where it lies; only that platform's adapter reads
 *     it
 */
public record FileId(Platform platform, String nativeId) {
  public FileId {
    if (nativeId.isEmpty()) {
      throw new IllegalArgumentException("empty file id");
    }
  }

  /** Without the id, which may be an address that opens the file. */
  @Override
  public String toString() {
    return platform + ":file";
  }
}
