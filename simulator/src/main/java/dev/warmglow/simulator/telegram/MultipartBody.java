package dev.warmglow.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits multipart/form-data (RFC 7578). */
final class MultipartBody {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");

  /** A part; {@code file} says whether it is one or a plain field. */
  record Part(String name, boolean file, Upload content) {}

  private MultipartBody() {}

  static List<Part> parse(byte[] body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw BotApiRefusal.badRequest("multipart without a boundary");
    }
    byte[] mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] blank = {'\r', '\n', '\r', '\n'};
    List<Part> parts = new ArrayList<>();
    int at = indexOf(body, mark, 0);
    while (at >= 0) {
      int start = at + mark.length;
      int next = indexOf(body, mark, start);
      if (next < 0) {
        break;
      }
      int content = indexOf(body, blank, start);
      if (content >= 0 && content < next) {
        String head = new String(body, start, content - start, StandardCharsets.UTF_8);
        // The line break before the next boundary belongs to the boundary.
        parts.add(
            part(head, Arrays.copyOfRange(body, content + 4, Math.max(content + 4, next - 2))));
      }
      at = next;
    }
    return parts;
  }

  private static Part part(String head, byte[] bytes) {
    String fileName = first(FILE_NAME, head);
    return new Part(
        orEmpty(first(NAME, head)), fileName != null, new Upload(orEmpty(fileName), bytes));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String first(Pattern pattern, String in) {
    Matcher matcher = pattern.matcher(in);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static int indexOf(byte[] in, byte[] wanted, int from) {
    for (int at = from; at <= in.length - wanted.length; at++) {
      if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
