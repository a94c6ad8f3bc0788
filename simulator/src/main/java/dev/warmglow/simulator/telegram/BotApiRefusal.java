package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The Bot API says no: {@code {"ok":false,"error_code":…,"description":…,"parameters":…}} with the
 * code as HTTP status.
 */
final class BotApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient @Nullable ObjectNode parameters;

  private BotApiRefusal(int code, String description, @Nullable ObjectNode parameters) {
    super(description, null, false, false);
    this.code = code;
    this.parameters = parameters;
  }

  static BotApiRefusal badRequest(String why) {
    return new BotApiRefusal(400, "Bad Request: " + why, null);
  }

  static BotApiRefusal unauthorized() {
    return new BotApiRefusal(401, "Unauthorized", null);
  }

  static BotApiRefusal forbidden(String why) {
    return new BotApiRefusal(403, "Forbidden: " + why, null);
  }

  static BotApiRefusal notFound(String why) {
    return new BotApiRefusal(404, "Not Found: " + why, null);
  }

  static BotApiRefusal conflict() {
    return new BotApiRefusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running",
        null);
  }

  static BotApiRefusal tooMany(long retryAfterSeconds) {
    return new BotApiRefusal(
        429,
        "Too Many Requests: retry after " + retryAfterSeconds,
        Json.object().put("retry_after", retryAfterSeconds));
  }

  static BotApiRefusal broken() {
    return new BotApiRefusal(500, "Internal Server Error", null);
  }

  static BotApiRefusal migrated(long newChatId) {
    return new BotApiRefusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Json.object().put("migrate_to_chat_id", newChatId));
  }

  int code() {
    return code;
  }

  ObjectNode body() {
    ObjectNode body =
        Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
    if (parameters != null) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
