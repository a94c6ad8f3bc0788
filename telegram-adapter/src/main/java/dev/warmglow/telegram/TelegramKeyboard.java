package dev.warmglow.telegram;

import dev.warmglow.core.message.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Controls as buttons below a message, in their order. */
final class TelegramKeyboard {
  private static final int SHORT_LABEL = 3;
  private static final int MIDDLE_LABEL = 18;

  private TelegramKeyboard() {}

  /**
   * The buttons, or null when there are none.
   *
   * @param privateChat where {@link Control.OpenPrivateChat} leads
   */
  static @Nullable InlineKeyboardMarkup of(List<Control> controls, String privateChat) {
    if (controls.isEmpty()) {
      return null;
    }
    List<InlineKeyboardRow> rows = new ArrayList<>();
    int width = 0;
    for (InlineKeyboardButton button :
        controls.stream().flatMap(control -> buttons(control, privateChat)).toList()) {
      int wanted = perRow(button.getText());
      if (rows.isEmpty() || wanted != width || rows.getLast().size() == width) {
        rows.add(new InlineKeyboardRow());
        width = wanted;
      }
      rows.getLast().add(button);
    }
    return InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private static int perRow(String label) {
    return label.length() <= SHORT_LABEL ? 5 : label.length() <= MIDDLE_LABEL ? 2 : 1;
  }

  private static Stream<InlineKeyboardButton> buttons(Control control, String privateChat) {
    return switch (control) {
      case Control.Button button ->
          Stream.of(
              InlineKeyboardButton.builder()
                  .text(TelegramCharacters.shown(button.label()))
                  .callbackData(button.press().encoded())
                  .style(style(button.emphasis()))
                  .build());
      case Control.LinkButton link ->
          Stream.of(
              InlineKeyboardButton.builder()
                  .text(TelegramCharacters.shown(link.label()))
                  .url(link.url().toString())
                  .build());
      case Control.OpenPrivateChat open ->
          Stream.of(
              InlineKeyboardButton.builder()
                  .text(TelegramCharacters.shown(open.label()))
                  .url(privateChat)
                  .build());
      case Control.Menu menu ->
          menu.options().stream()
              .map(option ->
                  InlineKeyboardButton.builder()
                      .text(TelegramCharacters.shown(option.label()))
                      .callbackData(option.press().encoded())
                      .build());
    };
  }

  /** See https://core.telegram.org/bots/api#inlinekeyboardbutton, {@code style}. */
  private static @Nullable String style(Control.Emphasis emphasis) {
    return switch (emphasis) {
      case PRIMARY -> "primary";
      case QUIET -> null;
      case DANGER -> "danger";
    };
  }
}
