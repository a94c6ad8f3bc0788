package dev.warmglow.core.message;

import java.util.Locale;
import java.util.Optional;

/** The kinds of images that every platform shows. */
public enum ImageType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp");

  private final String mediaType;
  private final String extension;

  ImageType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Such as {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** Of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** By what a platform calls it; parameters behind a semicolon do not matter. */
  public static Optional<ImageType> named(String mediaType) {
    String wanted = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (ImageType type : values()) {
      if (type.mediaType.equals(wanted)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** By how the file begins, whatever it is called. */
  public static Optional<ImageType> of(Bytes file) {
    if (file.has(0, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (file.has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(PNG);
    }
    if (file.has(0, 'G', 'I', 'F', '8')) {
      return Optional.of(GIF);
    }
    return file.has(0, 'R', 'I', 'F', 'F') && file.has(8, 'W', 'E', 'B', 'P')
        ? Optional.of(WEBP)
        : Optional.empty();
  }
}
