package dev.warmglow.simulator.person;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON between {@link PersonHttp} and {@link PersonClient}; instants are ISO 8601. */
final class PersonJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(new InstantWriter())
                  .addDeserializer(Instant.class, new InstantReader()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * What a person asks for; each call uses the fields it needs.
   *
   * @param replyTo a message id, or null
   */
  record Act(
      @Nullable String person,
      @Nullable String space,
      @Nullable String channel,
      @Nullable String role,
      @Nullable String language,
      @Nullable String text,
      @Nullable String replyTo,
      @Nullable String path,
      @Nullable Map<String, String> options,
      @Nullable String message,
      @Nullable String control,
      @Nullable List<String> picks,
      @Nullable String form,
      @Nullable Map<String, String> values,
      @Nullable String emoji,
      @Nullable Boolean blocked,
      @Nullable String option,
      @Nullable String partial,
      @Nullable String command,
      @Nullable String target,
      @Nullable String name,
      @Nullable String base64,
      @Nullable List<String> files,
      @Nullable String url,
      @Nullable String query,
      @Nullable String list,
      @Nullable String result,
      @Nullable Boolean on) {}

  /**
   * A part of the log.
   *
   * @param newest where the next call goes on
   */
  record Page(long newest, List<Seen> lines) {}

  private PersonJson() {}

  private static final class InstantWriter extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class InstantReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.parse(in.getText());
    }
  }
}
