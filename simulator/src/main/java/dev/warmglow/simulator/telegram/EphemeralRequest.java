package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Who alone is to see a message, if anybody. Reads both the shape of Bot API 10.2 ({@code
 * receiver_user_id}, {@code callback_query_id}) and that of 10.3 ({@code
 * ephemeral_message_parameters}).
 */
final class EphemeralRequest {
  private final TelegramWorld world;

  EphemeralRequest(TelegramWorld world) {
    this.world = world;
  }

  /** The receiver; null when the message is for everybody. */
  @Nullable Account receiver(Parameters parameters, Chat chat) {
    JsonNode asked = parameters.node("ephemeral_message_parameters");
    JsonNode reply = parameters.node("reply_parameters");
    boolean answersEphemeral = reply != null && reply.has("ephemeral_message_id");
    Long receiver =
        asked != null && world.ephemeralSupport.reads103()
            ? (Long) asked.path("receiver_user_id").asLong()
            : world.ephemeralSupport.reads102() ? parameters.number("receiver_user_id") : null;
    if (receiver == null) {
      if (answersEphemeral && world.ephemeralSupport != EphemeralSupport.NONE) {
        throw BotApiRefusal.badRequest("a reply to an ephemeral message must be ephemeral");
      }
      return null;
    }
    if (chat.isPrivate()) {
      throw BotApiRefusal.badRequest("ephemeral messages can be sent only to groups");
    }
    Account to = world.account(receiver);
    if (to == null || to.isBot() || !chat.membership(to).isPresent()) {
      throw BotApiRefusal.badRequest("USER_NOT_PARTICIPANT");
    }
    String query =
        asked == null
            ? parameters.text("callback_query_id")
            : asked.path("callback_query_id").asText();
    if (!query.isEmpty()) {
      checkPress(query, to, chat, asked);
    } else if (reply != null && answersEphemeral) {
      checkReply(chat, to, reply.path("ephemeral_message_id").asLong());
    } else if (!world.botIsAdministrator(chat)) {
      throw BotApiRefusal.badRequest("not enough rights to send an ephemeral message to the user");
    }
    return to;
  }

  private void checkPress(String query, Account to, Chat chat, @Nullable JsonNode asked) {
    CallbackQueries.Press press = world.callbacks.young(query);
    if (press == null || !press.by.equals(to) || !press.message.chat().equals(chat)) {
      throw BotApiRefusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    if (press.message.isEphemeral()
        && asked != null
        && asked.path("replace_callback_query_message").asBoolean()) {
      throw BotApiRefusal.badRequest("ephemeral messages must be edited instead of replaced");
    }
  }

  private void checkReply(Chat chat, Account to, long ephemeralId) {
    ChatMessage command = chat.ephemeral(ephemeralId);
    if (command == null
        || !command.from().equals(to)
        || world.clock.instant().isAfter(command.sent().plus(CallbackQueries.WINDOW))) {
      throw BotApiRefusal.badRequest("message to be replied not found");
    }
  }
}
