package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters from the query, a form, JSON, or multipart, as <a
 * href="https://core.telegram.org/bots/api#making-requests">Making requests</a> says.
 */
final class RequestReader {
  /** Fields that a form carries as text although they are something else. */
  private static final Set<String> NUMBERS =
      Set.of(
          "message_thread_id",
          "receiver_user_id",
          "user_id",
          "message_id",
          "ephemeral_message_id",
          "offset",
          "limit",
          "timeout",
          "icon_color",
          "cache_time");

  private static final Set<String> FLAGS =
      Set.of(
          "disable_notification",
          "protect_content",
          "show_alert",
          "has_spoiler",
          "is_big",
          "show_caption_above_media",
          "allow_paid_broadcast",
          "disable_content_type_detection",
          "drop_pending_updates");

  private RequestReader() {}

  static Parameters read(HttpExchange exchange, String method) throws IOException {
    ObjectNode json = Json.object();
    Map<String, Upload> uploads = new LinkedHashMap<>();
    form(exchange.getRequestURI().getRawQuery(), json);
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (body.length > 0) {
      if (kind.startsWith("application/json")) {
        JsonNode read = Json.parse(new String(body, StandardCharsets.UTF_8), "request");
        if (!(read instanceof ObjectNode object)) {
          throw BotApiRefusal.badRequest("can't parse request JSON object");
        }
        json.setAll(object);
      } else if (kind.startsWith("multipart/form-data") && type != null) {
        for (MultipartBody.Part part : MultipartBody.parse(body, type)) {
          if (part.file()) {
            uploads.put(part.name(), part.content());
          } else {
            put(json, part.name(), new String(part.content().bytes(), StandardCharsets.UTF_8));
          }
        }
        for (String name : uploads.keySet()) {
          nameUpload(json, name);
        }
      } else {
        form(new String(body, StandardCharsets.UTF_8), json);
      }
    }
    checkText(json);
    // telegrambots repeats the method's name in the body.
    if (json.path("method").asText().equalsIgnoreCase(method)) {
      json.remove("method");
    }
    return new Parameters(json, uploads);
  }

  private static void checkText(JsonNode node) {
    node.forEach(RequestReader::checkText);
    String text = node.isTextual() ? node.textValue() : "";
    for (int i = 0; i < text.length(); i++) {
      boolean pair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        throw BotApiRefusal.badRequest("strings must be encoded in UTF-8");
      }
    }
  }

  /** A file part is either the parameter itself or what {@code attach://} points to. */
  private static void nameUpload(ObjectNode json, String name) {
    if ((name.equals("photo") || name.equals("document")) && !json.has(name)) {
      json.put(name, "attach://" + name);
    }
  }

  private static void form(@Nullable String encoded, ObjectNode json) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        put(json, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode json, String name, String value) {
    if (NUMBERS.contains(name) && value.matches("-?\\d{1,18}")) {
      json.put(name, Long.parseLong(value));
    } else if (FLAGS.contains(name) && (value.equals("true") || value.equals("false"))) {
      json.put(name, value.equals("true"));
    } else if (isNested(name)) {
      json.set(name, Json.parse(value, name));
    } else {
      json.put(name, value);
    }
  }

  private static boolean isNested(String name) {
    return switch (name) {
      case "reply_markup",
          "entities",
          "caption_entities",
          "reply_parameters",
          "link_preview_options",
          "allowed_updates",
          "commands",
          "scope",
          "reaction",
          "message_ids",
          "media",
          "results",
          "button",
          "ephemeral_message_parameters" ->
          true;
      default -> false;
    };
  }
}
