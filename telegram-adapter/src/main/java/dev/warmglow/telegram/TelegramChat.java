package dev.warmglow.telegram;

import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A chat or a topic in it, and how the core names them: {@code -1001}, {@code -1001/7}.
 *
 * @param id positive for the private chat with the person of that id, else negative
 * @param topic the message thread of a forum's topic
 */
record TelegramChat(long id, @Nullable Integer topic) {

  static TelegramChat of(Message message) {
    return new TelegramChat(
        message.getChatId(), message.isTopicMessage() ? message.getMessageThreadId() : null);
  }

  static TelegramChat of(ChannelId channel) {
    String name = channel.nativeId();
    int slash = name.indexOf('/');
    return slash < 0
        ? new TelegramChat(Long.parseLong(name), null)
        : new TelegramChat(
            Long.parseLong(name.substring(0, slash)), Integer.valueOf(name.substring(slash + 1)));
  }

  /** The private chat with somebody. */
  static TelegramChat with(UserId user) {
    return new TelegramChat(Long.parseLong(user.nativeId()), null);
  }

  boolean isPrivate() {
    return id > 0;
  }

  String chatId() {
    return Long.toString(id);
  }

  ChannelId channel() {
    return new ChannelId(TelegramPlatform.TELEGRAM, topic == null ? chatId() : id + "/" + topic);
  }

  @Nullable SpaceId space() {
    return isPrivate() ? null : new SpaceId(TelegramPlatform.TELEGRAM, chatId());
  }
}
