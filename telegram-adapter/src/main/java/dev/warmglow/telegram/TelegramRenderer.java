package dev.warmglow.telegram;

import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Outgoing.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Turns what is said into what Telegram shows. */
final class TelegramRenderer {
  private final String privateChat;

  /**
   * A renderer for one bot.
   *
   * @param privateChat the address that opens the private chat with the bot
   */
  TelegramRenderer(String privateChat) {
    this.privateChat = privateChat;
  }

  /**
   * A message in parts that each fit.
   *
   * @param parts at least one, none blank
   * @param buttons below the last part
   * @param asking set when the reader's input line is opened, never together with buttons
   */
  record Rendered(
      List<TelegramText> parts,
      @Nullable InlineKeyboardMarkup buttons,
      @Nullable ForceReplyKeyboard asking) {}

  /** Renders for a group, where times name their zone, or for one reader. */
  Rendered render(Message message, Audience audience, boolean group) {
    @Nullable Card card = message.card();
    TelegramText text =
        card == null
            ? TelegramText.of(message.text(), audience, group)
            : TelegramText.of(message.text(), card, audience, group);
    // Telegram takes no message without a visible character.
    TelegramText visible = text.isBlank() ? new TelegramText("…", List.of()) : text;
    @Nullable InlineKeyboardMarkup buttons = TelegramKeyboard.of(message.controls(), privateChat);
    return new Rendered(
        visible.split(TelegramLimits.TEXT), buttons, buttons == null ? asking(message) : null);
  }

  private static @Nullable ForceReplyKeyboard asking(Message message) {
    Message.@Nullable Prompt prompt = message.prompt();
    if (prompt == null) {
      return null;
    }
    String placeholder =
        TelegramCharacters.cut(
            TelegramCharacters.safe(prompt.placeholder()), TelegramLimits.PLACEHOLDER);
    return ForceReplyKeyboard.builder()
        .forceReply(true)
        .selective(true)
        .inputFieldPlaceholder(placeholder.isBlank() ? null : placeholder)
        .build();
  }
}
