package dev.warmglow.app.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.message.Control;
import java.util.List;

/** What elements look like on both platforms. */
final class Elements {
  private Elements() {}

  static void assertPicture(Screen screen, LocalChat chat) {
    assertEquals(1, screen.files().size());
    assertArrayEquals(
        Element.picture().toArray(),
        chat.people.download(LocalChat.ANNA, screen.files().getFirst().id()));
  }

  static void assertButtons(Screen screen) {
    assertInOrder(List.of("Go", "Stay", "Leave"), screen);
  }

  static void assertMenu(Screen screen) {
    assertInOrder(Element.options().stream().map(Control.Option::label).toList(), screen);
  }

  static void assertLinkButton(Screen screen) {
    assertTrue(screen.labels().contains("Read on"), screen.labels().toString());
    assertTrue(screen.addresses().contains("https://on.example/"), screen.addresses().toString());
  }

  private static void assertInOrder(List<String> labels, Screen screen) {
    assertEquals(labels, screen.labels().stream().filter(labels::contains).toList());
  }
}
