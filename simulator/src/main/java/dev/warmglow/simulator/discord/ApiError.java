package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A refusal with Discord's own code.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">JSON error
 * codes</a>.
 */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final transient @Nullable ObjectNode errors;

  ApiError(int status, int code, String message) {
    this(status, code, message, null);
  }

  ApiError(int status, int code, String message, @Nullable ObjectNode errors) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    ObjectNode body = Json.object().put("message", getMessage()).put("code", code);
    if (errors != null) {
      body.set("errors", errors);
    }
    return body;
  }

  static ApiError unauthorized() {
    return new ApiError(401, 0, "401: Unauthorized");
  }

  static ApiError notFound() {
    return new ApiError(404, 0, "404: Not Found");
  }

  static ApiError unknownChannel() {
    return new ApiError(404, 10003, "Unknown Channel");
  }

  static ApiError unknownGuild() {
    return new ApiError(404, 10004, "Unknown Guild");
  }

  static ApiError unknownMember() {
    return new ApiError(404, 10007, "Unknown Member");
  }

  static ApiError unknownMessage() {
    return new ApiError(404, 10008, "Unknown Message");
  }

  static ApiError unknownUser() {
    return new ApiError(404, 10013, "Unknown User");
  }

  static ApiError unknownEmoji() {
    return new ApiError(400, 10014, "Unknown Emoji");
  }

  static ApiError unknownWebhook() {
    return new ApiError(404, 10015, "Unknown Webhook");
  }

  static ApiError unknownInteraction() {
    return new ApiError(404, 10062, "Unknown interaction");
  }

  static ApiError unknownCommand() {
    return new ApiError(404, 10063, "Unknown application command");
  }

  static ApiError alreadyAcknowledged() {
    return new ApiError(400, 40060, "Interaction has already been acknowledged.");
  }

  static ApiError missingAccess() {
    return new ApiError(403, 50001, "Missing Access");
  }

  static ApiError notYourMessage() {
    return new ApiError(403, 50005, "Cannot edit a message authored by another user");
  }

  static ApiError emptyMessage() {
    return new ApiError(400, 50006, "Cannot send an empty message");
  }

  static ApiError cannotMessageUser() {
    return new ApiError(403, 50007, "Cannot send messages to this user");
  }

  static ApiError missingPermissions() {
    return new ApiError(403, 50013, "Missing Permissions");
  }

  static ApiError invalidWebhookToken() {
    return new ApiError(401, 50027, "Invalid Webhook Token");
  }

  static ApiError invalidRecipient() {
    return new ApiError(400, 50033, "Invalid Recipient(s)");
  }
}
