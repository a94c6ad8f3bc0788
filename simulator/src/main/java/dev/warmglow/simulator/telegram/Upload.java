package dev.warmglow.simulator.telegram;

import java.util.Locale;

/** The content of one part of a multipart request. The bytes are not to be changed. */
final class Upload {
  private final String fileName;
  private final byte[] bytes;

  Upload(String fileName, byte[] bytes) {
    this.fileName = fileName;
    this.bytes = bytes;
  }

  String fileName() {
    return fileName;
  }

  String contentType() {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      default -> "application/octet-stream";
    };
  }

  byte[] bytes() {
    return bytes;
  }
}
