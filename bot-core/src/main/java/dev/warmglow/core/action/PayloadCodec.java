package dev.warmglow.core.action;

import java.util.List;
import java.util.function.Function;

/**
 * Writes a payload as text and reads it back: {@code read(write(p)).equals(p)}. {@code read} throws
 * {@link IllegalArgumentException} on text it did not write.
 */
public record PayloadCodec<P>(Function<P, String> write, Function<String, P> read) {
  public static final PayloadCodec<String> TEXT =
      new PayloadCodec<>(Function.identity(), Function.identity());

  /** For payloads of several parts, none of which contains a slash. */
  public static <P> PayloadCodec<P> ofParts(
      int count, Function<P, List<String>> write, Function<List<String>, P> read) {
    return new PayloadCodec<>(
        payload -> String.join("/", write.apply(payload)),
        text -> {
          List<String> parts = List.of(text.split("/", -1));
          if (parts.size() != count) {
            throw new IllegalArgumentException("not a payload of " + count + " parts");
          }
          return read.apply(parts);
        });
  }
}
