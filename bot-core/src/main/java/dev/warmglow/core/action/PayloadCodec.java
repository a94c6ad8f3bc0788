package dev.warmglow.core.action;

import java.util.function.Function;

/**
 * Writes a payload as text and reads it back: {@code read(write(p)).equals(p)}. {@code read} throws
 * {@link IllegalArgumentException} on text it did not write.
 */
public record PayloadCodec<P>(Function<P, String> write, Function<String, P> read) {
  public static final PayloadCodec<String> TEXT =
      new PayloadCodec<>(Function.identity(), Function.identity());
}
