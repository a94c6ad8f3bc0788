package dev.warmglow.app.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.spec.TelegramSpec;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import dev.warmglow.telegram.TelegramPlatform;
import dev.warmglow.telegram.TelegramSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class TelegramContractTest extends ChatPlatformContract {
  private static final Optional<TelegramSpec> SPEC = TelegramSpec.fromEnvironment();
  private final TelegramSimulator telegram = TelegramSimulator.start(0);

  @Override
  LocalChat open() throws Exception {
    telegram.limitsTimes(1000);
    return new LocalChat(
        telegram.people(),
        new TelegramPlatform(
            new TelegramSettings(telegram.token(), URI.create(telegram.apiUrl())),
            InstantSource.system()),
        "Harbor");
  }

  @Override
  Wire wire() {
    return new Wire() {
      @Override
      public int calls() {
        return telegram.requests().size();
      }

      @Override
      public List<Call> since(int first) {
        Map<String, String> names =
            Map.of(
                Long.toString(telegram.userId(LocalChat.BEN)), "777",
                Long.toString(telegram.chatId("Harbor")), "-100");
        return telegram.requests().stream()
            .skip(first)
            .filter(request -> !request.method().startsWith("get"))
            .map(request ->
                new Call(request.method(), Wiring.named(request.parameters().toString(), names)))
            .toList();
      }

      @Override
      public List<String> violations() {
        return SPEC.map(spec ->
                telegram.requests().stream().flatMap(r -> spec.violations(r).stream()).toList())
            .orElse(List.of());
      }
    };
  }

  @Override
  Native looks() {
    return new Native() {
      @Override
      public String platform() {
        return "telegram";
      }

      @Override
      public boolean opensPrivateChats() {
        return true;
      }

      @Override
      public boolean hidesAnswersToCommands() {
        return false;
      }

      @Override
      public void assertLooks(Element element, Screen screen, LocalChat chat) {
        switch (element) {
          case TIME -> assertTrue(screen.raw().contains("1798104600"), screen.raw());
          case LINK -> assertTrue(screen.raw().contains("https://read.example/here"));
          case CARD -> assertTrue(screen.raw().contains("https://card.example/"));
          case IMAGE -> Elements.assertPicture(screen, chat);
          case BUTTONS -> Elements.assertButtons(screen);
          case MENU -> Elements.assertMenu(screen);
          case LINK_BUTTON -> Elements.assertLinkButton(screen);
          case PRIVATE_CHAT -> {
            assertTrue(screen.labels().contains("Open the chat"));
            assertTrue(
                screen.addresses().stream().anyMatch(url -> url.contains("?start=")),
                screen.addresses().toString());
          }
          case MENTION -> assertTrue(screen.text().contains("ben"), screen.text());
          case WORDS, LONG_WORDS, STYLES, QUOTE, QUESTION -> {}
        }
      }
    };
  }

  @Override
  void end() {
    telegram.close();
  }
}
