package dev.warmglow.simulator.telegram;

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

  byte[] bytes() {
    return bytes;
  }
}
