package dev.warmglow.telegram;

import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.MessageRef;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** The messages that other messages reply to. */
final class TelegramSubjects {
  private TelegramSubjects() {}

  /** What a command was typed in reply to, if to anything. */
  static @Nullable Subject of(Message message) {
    @Nullable Message original = original(message);
    if (original == null || original.getMessageId() == null || original.getMessageId() <= 0) {
      return null;
    }
    return new Subject(
        new MessageRef(TelegramChat.of(message).channel(), original.getMessageId().toString()),
        author(original),
        original.getText() == null ? original.getCaption() : original.getText());
  }

  /** A message in a topic is a reply to the topic's first message, if to no other. */
  static @Nullable Message original(Message message) {
    @Nullable Message original = message.getReplyToMessage();
    boolean isRoot =
        original != null
            && message.isTopicMessage()
            && original.getMessageId() != null
            && original.getMessageId().equals(message.getMessageThreadId());
    return isRoot ? null : original;
  }

  /** Null for a channel and for administrators who hide: nobody can be found behind them. */
  static RawValue.@Nullable Account author(Message original) {
    return original.getFrom() == null || original.getSenderChat() != null
        ? null
        : TelegramLine.account(original.getFrom());
  }
}
