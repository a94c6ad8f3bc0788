package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Which messages reach the bot (<a
 * href="https://core.telegram.org/bots/features#privacy-mode">Privacy mode</a>). A bare mention is
 * not enough.
 */
final class PrivacyMode {
  private PrivacyMode() {}

  static boolean delivers(ChatMessage message, TelegramWorld world) {
    Chat chat = message.chat();
    ChatMessage replied = message.replyTo();
    return chat.isPrivate()
        || message.isService()
        || message.isEphemeral()
        || message.isViaBot()
        || !world.privacyMode
        || world.botIsAdministrator(chat)
        || (replied != null && replied.from().equals(world.bot))
        || hasCommandForBot(message, world);
  }

  private static boolean hasCommandForBot(ChatMessage message, TelegramWorld world) {
    for (JsonNode entity : message.words().entities()) {
      if (entity.path("type").asText().equals("bot_command")) {
        int from = entity.path("offset").asInt();
        String command =
            message.words().text().substring(from, from + entity.path("length").asInt());
        int at = command.indexOf('@');
        String addressee = at < 0 ? "" : command.substring(at + 1).toLowerCase(Locale.ROOT);
        if (at < 0
            ? message.chat().botHasWritten()
            : addressee.equals(world.bot.handle().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
