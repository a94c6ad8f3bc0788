package dev.warmglow.telegram;

import dev.warmglow.core.event.ReplyTo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to answer an event.
 *
 * @param message the person's message, or the pressed one when there is a query
 * @param ephemeral the same, when nobody else sees it; such a message has no other id
 * @param query the callback query of a press
 * @param name what to call the person, for a mention
 */
record ReplyHandle(
    TelegramChat chat,
    @Nullable Integer message,
    @Nullable Integer ephemeral,
    @Nullable String query,
    String name) {
  private static final char EPHEMERAL = 'e';

  ReplyTo replyTo() {
    String answered =
        ephemeral == null ? Objects.toString(message, "") : "" + EPHEMERAL + ephemeral;
    return new ReplyTo(chat.channel(), answered + "|" + Objects.toString(query, "") + "|" + name);
  }

  static ReplyHandle of(ReplyTo replyTo) {
    String[] parts = replyTo.handle().split("\\|", 3);
    boolean alone = !parts[0].isEmpty() && parts[0].charAt(0) == EPHEMERAL;
    return new ReplyHandle(
        TelegramChat.of(replyTo.channel()),
        parts[0].isEmpty() || alone ? null : Integer.valueOf(parts[0]),
        alone ? Integer.valueOf(parts[0].substring(1)) : null,
        parts[1].isEmpty() ? null : parts[1],
        parts[2]);
  }

  /** Whether the person did something that lets the bot answer them alone. */
  boolean invites() {
    return query != null || ephemeral != null;
  }

  @Override
  public String toString() {
    return "ReplyHandle[" + chat + "]";
  }
}
