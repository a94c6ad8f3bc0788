package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.message.Control;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/** Controls become rows of buttons. */
final class TelegramKeyboardTest {
  private static final Press PRESS = new Press("demo.press", "1");

  @Test
  void noControlsAreNoKeyboard() {
    assertNull(TelegramKeyboard.of(List.of(), "https://t.me/bot?start=open"));
  }

  @Test
  void shortLabelsStandFiveInARowMiddleOnesTwoAndLongOnesAlone() {
    assertEquals(
        List.of(
            List.of("1", "2", "3", "4", "5"),
            List.of("6"),
            List.of("Yes please", "No thank you"),
            List.of("Maybe"),
            List.of("Ask me again some other day")),
        labels(
            button("1"),
            button("2"),
            button("3"),
            button("4"),
            button("5"),
            button("6"),
            button("Yes please"),
            button("No thank you"),
            button("Maybe"),
            button("Ask me again some other day")));
  }

  @Test
  void aMenuIsAButtonPerOption() {
    List<Control.Option> options =
        IntStream.range(0, 25).mapToObj(i -> new Control.Option("" + i, PRESS)).toList();
    assertEquals(5, labels(new Control.Menu("Pick one", options)).size());
  }

  @Test
  void buttonsCarryThePressAndLinksTheirAddress() {
    @Nullable InlineKeyboardMarkup keyboard =
        TelegramKeyboard.of(
            List.of(
                Control.primary("Yes", PRESS),
                Control.danger("No", PRESS),
                new Control.LinkButton("More about it", URI.create("https://example.org/")),
                new Control.OpenPrivateChat("Open the chat")),
            "https://t.me/bot?start=open");
    assertNotNull(keyboard);
    List<InlineKeyboardButton> all = keyboard.getKeyboard().stream().flatMap(List::stream).toList();
    assertEquals("demo.press:1", all.get(0).getCallbackData());
    assertEquals("primary", all.get(0).getStyle());
    assertEquals("danger", all.get(1).getStyle());
    assertEquals("https://example.org/", all.get(2).getUrl());
    assertEquals("https://t.me/bot?start=open", all.get(3).getUrl());
  }

  private static Control button(String label) {
    return Control.button(label, PRESS);
  }

  private static List<List<String>> labels(Control... controls) {
    @Nullable InlineKeyboardMarkup keyboard =
        TelegramKeyboard.of(List.of(controls), "https://t.me/bot");
    assertNotNull(keyboard);
    return keyboard.getKeyboard().stream()
        .map(row -> row.stream().map(InlineKeyboardButton::getText).toList())
        .toList();
  }
}
