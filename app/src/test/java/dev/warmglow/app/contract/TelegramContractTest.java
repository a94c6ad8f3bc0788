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
  void end() {
    telegram.close();
  }

  @Override
  int calls() {
    return telegram.requests().size();
  }

  @Override
  List<Call> callsSince(int first) {
    Map<String, String> words =
        Map.of(
            Long.toString(telegram.userId(LocalChat.BEN)), "777",
            Long.toString(telegram.chatId("Harbor")), "-100");
    return telegram.requests().stream()
        .skip(first)
        .filter(request -> !request.method().startsWith("get"))
        .map(request -> Call.of(request.method(), request.parameters().toString(), words))
        .toList();
  }

  @Override
  List<String> violations() {
    return SPEC.stream()
        .flatMap(spec -> telegram.requests().stream().flatMap(r -> spec.violations(r).stream()))
        .toList();
  }

  @Override
  boolean opensPrivateChats() {
    return true;
  }

  @Override
  boolean hidesAnswersToCommands() {
    return false;
  }

  @Override
  void assertLooks(Element element, Screen screen) {
    if (element == Element.TIME) {
      assertTrue(screen.raw().contains("1798104600"), screen.raw());
    } else if (element == Element.PRIVATE_CHAT) {
      assertTrue(screen.labels().contains("Open the chat"), screen.labels().toString());
      assertTrue(
          screen.addresses().stream().anyMatch(url -> url.contains("?start=")),
          screen.addresses().toString());
    }
  }
}
