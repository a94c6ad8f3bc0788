package dev.warmglow.telegram;

import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Outgoing.Audience;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Turns what is said into what Telegram shows. */
final class TelegramRenderer {
  private static final TelegramText ONLY_CONTROLS = new TelegramText("…", List.of());
  private static final TelegramText NO_CAPTION = new TelegramText("", List.of());

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
   * @param image goes with the first part, which is its caption
   * @param parts at least one; none blank but an image's caption
   * @param buttons below the last part
   * @param asking set when the reader's input line is opened, never together with buttons
   */
  record Rendered(
      @Nullable Image image,
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
    @Nullable InlineKeyboardMarkup buttons = TelegramKeyboard.of(message.controls(), privateChat);
    return new Rendered(
        message.image(),
        message.image() == null ? parts(text) : parts(text, message.image()),
        buttons,
        buttons == null ? asking(message) : null);
  }

  /** Telegram takes no message without a visible character. */
  private static List<TelegramText> parts(TelegramText text) {
    List<TelegramText> parts = text.split(TelegramLimits.TEXT);
    return parts.isEmpty() ? List.of(ONLY_CONTROLS) : parts;
  }

  /** Words too long for a caption come behind the image. What it shows stands in for no words. */
  private static List<TelegramText> parts(TelegramText text, Image image) {
    if (text.isBlank()) {
      String alt =
          TelegramCharacters.cut(TelegramCharacters.safe(image.alt()), TelegramLimits.CAPTION);
      return List.of(new TelegramText(alt, List.of()));
    }
    if (text.text().length() <= TelegramLimits.CAPTION) {
      return List.of(text);
    }
    List<TelegramText> parts = new ArrayList<>();
    parts.add(NO_CAPTION);
    parts.addAll(text.split(TelegramLimits.TEXT));
    return List.copyOf(parts);
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
