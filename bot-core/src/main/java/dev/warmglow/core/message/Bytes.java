package dev.warmglow.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The content of a file. Immutable. */
public final class Bytes {
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  @JsonCreator
  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  /** A copy. */
  @JsonValue
  public byte[] toArray() {
    return content.clone();
  }

  public int size() {
    return content.length;
  }

  /** Whether {@code part} stands at {@code offset}. */
  boolean has(int offset, int... part) {
    if (content.length < offset + part.length) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      if (content[offset + i] != (byte) part[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
