package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Seen;
import org.jspecify.annotations.Nullable;

/** What all {@code send…} methods have in common. */
final class Sending {
  private final TelegramWorld world;
  private final Recipients recipients;
  private final EphemeralRequest ephemeral;

  Sending(TelegramWorld world, Recipients recipients) {
    this.world = world;
    this.recipients = recipients;
    this.ephemeral = new EphemeralRequest(world);
  }

  JsonNode send(Parameters parameters, FormattedText words, ChatMessage.@Nullable Media media) {
    Chat chat = recipients.writable(parameters);
    Integer thread = thread(parameters, chat);
    Account receiver = ephemeral.receiver(parameters, chat);
    ChatMessage replyTo = replyTo(parameters, chat);
    ReplyMarkup markup = ReplyMarkup.read(parameters);
    world.limits.count(chat);
    ChatMessage message =
        chat.post(
            world.clock.instant(),
            new ChatMessage.Draft(
                world.bot,
                receiver != null,
                receiver,
                thread,
                replyTo,
                words,
                media,
                markup.keyboard(),
                Json.object(),
                Json.object()));
    if (markup.forcesReply()) {
      openReplyBox(message, markup.selective());
    }
    world.screen.show(Seen.Kind.MESSAGE, message, "");
    return message.toJson();
  }

  private static @Nullable Integer thread(Parameters parameters, Chat chat) {
    Long thread = parameters.number("message_thread_id");
    if (thread == null) {
      return null;
    }
    if (!chat.topics().containsKey(thread.intValue())) {
      throw BotApiRefusal.badRequest("message thread not found");
    }
    return thread.intValue();
  }

  private @Nullable ChatMessage replyTo(Parameters parameters, Chat chat) {
    JsonNode reply = parameters.node("reply_parameters");
    if (reply == null) {
      return null;
    }
    if (reply.has("ephemeral_message_id")) {
      return chat.ephemeral(reply.path("ephemeral_message_id").asLong());
    }
    boolean elsewhere =
        reply.has("chat_id") && !reply.path("chat_id").asText().equals(Long.toString(chat.id()));
    ChatMessage target = elsewhere ? null : chat.message(reply.path("message_id").asLong());
    if (target == null && (elsewhere || !reply.path("allow_sending_without_reply").asBoolean())) {
      throw BotApiRefusal.badRequest("message to be replied not found");
    }
    return target;
  }

  private void openReplyBox(ChatMessage message, boolean selective) {
    Chat chat = message.chat();
    Account alone = chat.isPrivate() ? chat.person() : message.audience();
    if (alone != null) {
      chat.forcedReplies().put(alone, message);
    } else if (selective) {
      world.screen.addressed(message).forEach(who -> chat.forcedReplies().put(who, message));
    } else {
      chat.members()
          .forEach((who, membership) -> {
            if (membership.isPresent() && !who.isBot()) {
              chat.forcedReplies().put(who, message);
            }
          });
    }
  }
}
