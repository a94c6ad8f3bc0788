package dev.warmglow.core.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.warmglow.core.input.Texts;
import java.time.Instant;

/**
 * Values as they are kept in rows. What a later version wrote and this one does not know is
 * refused, never dropped. Thread-safe.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(times())
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return whole(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw unreadable(value.getClass(), e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException when it is none of that; its message never quotes the text
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  /** Half a surrogate pair is no UTF-8: it is escaped, so that it is read as it was written. */
  private static String whole(String json) {
    if (Texts.isSound(json)) {
      return json;
    }
    StringBuilder whole = new StringBuilder();
    json.codePoints()
        .forEach(point -> {
          if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            whole.append("\\u").append(Integer.toHexString(point));
          } else {
            whole.appendCodePoint(point);
          }
        });
    return whole.toString();
  }

  private static IllegalStateException unreadable(Class<?> type, JsonProcessingException e) {
    return new IllegalStateException(
        "not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName());
  }

  private static SimpleModule times() {
    Version version = PackageVersion.VERSION;
    return new SimpleModule("times", version)
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new InstantReader());
  }

  private static final class InstantReader extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String value, DeserializationContext context) {
      return Instant.parse(value);
    }
  }
}
