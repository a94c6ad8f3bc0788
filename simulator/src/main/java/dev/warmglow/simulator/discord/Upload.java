package dev.warmglow.simulator.discord;

import java.nio.ByteBuffer;
import java.util.Locale;

/** A file that came with a call, or that a person picked. The bytes are not to be changed. */
public final class Upload {
  private static final int PNG_HEADER = 24;

  private final String part;
  private final String fileName;
  private final String contentType;
  private final byte[] bytes;

  Upload(String part, String fileName, String contentType, byte[] bytes) {
    this.part = part;
    this.fileName = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    this.contentType = contentType.isEmpty() ? typeOf(fileName) : contentType;
    this.bytes = bytes;
  }

  private static String typeOf(String fileName) {
    return switch (fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "txt" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }

  /** The name of the form part: {@code files[0]}. */
  public String part() {
    return part;
  }

  /** Characters other than letters, digits, point, dash and underscore are underscores. */
  public String fileName() {
    return fileName;
  }

  public String contentType() {
    return contentType;
  }

  /** In bytes. */
  public int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isPng() {
    return bytes.length >= PNG_HEADER && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
  }

  /** In pixels; 0 unless it is a PNG. */
  int width() {
    return isPng() ? ByteBuffer.wrap(bytes).getInt(16) : 0;
  }

  int height() {
    return isPng() ? ByteBuffer.wrap(bytes).getInt(20) : 0;
  }
}
