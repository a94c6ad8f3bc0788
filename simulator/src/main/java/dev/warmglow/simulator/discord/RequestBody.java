package dev.warmglow.simulator.discord;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as it came: JSON, or multipart with a {@code payload_json} and files.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading
 * files</a>.
 */
record RequestBody(String json, List<Upload> uploads) {
  private static final int BYTES = 26 << 20;
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n]+)");

  /** Throws 40005 when it is too large. */
  static RequestBody of(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(BYTES + 1);
    if (bytes.length > BYTES) {
      throw new ApiError(413, 40005, "Request entity too large");
    }
    String type =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
    return type.startsWith("multipart/form-data")
        ? multipart(bytes, type)
        : new RequestBody(new String(bytes, StandardCharsets.UTF_8), List.of());
  }

  /** In Latin-1 each byte is one character, so that text tools split the parts. */
  private static RequestBody multipart(byte[] bytes, String type) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw new ApiError(400, 50035, "Invalid Form Body");
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String json = "";
    List<Upload> uploads = new ArrayList<>();
    String marker = "--" + boundary.group(1);
    int start = text.indexOf(marker);
    while (start >= 0) {
      int next = text.indexOf("\r\n" + marker, start);
      int head = text.indexOf("\r\n\r\n", start);
      if (next < 0 || head < 0 || head > next) {
        break;
      }
      String headers = text.substring(start, head);
      String content = text.substring(head + 4, next);
      String name = first(NAME, headers);
      if (name.equals("payload_json")) {
        json = latinToUtf8(content);
      } else {
        uploads.add(
            new Upload(
                name,
                latinToUtf8(first(FILE_NAME, headers)),
                first(TYPE, headers),
                content.getBytes(StandardCharsets.ISO_8859_1)));
      }
      start = next + 2;
    }
    return new RequestBody(json, List.copyOf(uploads));
  }

  private static String latinToUtf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String first(Pattern pattern, String headers) {
    Matcher matcher = pattern.matcher(headers);
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
