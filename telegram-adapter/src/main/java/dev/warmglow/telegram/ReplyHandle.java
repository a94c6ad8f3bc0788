package dev.warmglow.telegram;

import dev.warmglow.core.event.ReplyTo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to answer an event.
 *
 * @param message the person's message, or the pressed one when there is a query
 * @param query the callback query of a press
 * @param name what to call the person, for a mention
 */
record ReplyHandle(
    TelegramChat chat, @Nullable Integer message, @Nullable String query, String name) {

  ReplyTo replyTo() {
    return new ReplyTo(
        chat.channel(),
        Objects.toString(message, "") + "|" + Objects.toString(query, "") + "|" + name);
  }

  static ReplyHandle of(ReplyTo replyTo) {
    String[] parts = replyTo.handle().split("\\|", 3);
    return new ReplyHandle(
        TelegramChat.of(replyTo.channel()),
        parts[0].isEmpty() ? null : Integer.valueOf(parts[0]),
        parts[1].isEmpty() ? null : parts[1],
        parts[2]);
  }

  @Override
  public String toString() {
    return "ReplyHandle[" + chat + "]";
  }
}
