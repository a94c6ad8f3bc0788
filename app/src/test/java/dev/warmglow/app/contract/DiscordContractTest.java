package dev.warmglow.app.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.discord.DiscordPlatform;
import dev.warmglow.discord.DiscordSettings;
import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.spec.DiscordSpec;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DiscordContractTest extends ChatPlatformContract {
  private static final Optional<DiscordSpec> SPEC = DiscordSpec.fromEnvironment();
  private final DiscordSimulator discord = DiscordSimulator.start(0);

  @Override
  LocalChat open() throws Exception {
    discord.limitsTimes(100);
    return new LocalChat(
        discord.people(),
        new DiscordPlatform(
            new DiscordSettings(discord.token(), URI.create(discord.apiUrl())),
            InstantSource.system()),
        "Harbor/general");
  }

  @Override
  void end() {
    discord.close();
  }

  @Override
  int calls() {
    return discord.requests().size();
  }

  @Override
  List<Call> callsSince(int first) {
    Map<String, String> words =
        Map.of(discord.userId(LocalChat.BEN), "BEN", "\"nonce\":\"[^\"]*\"", "\"nonce\":\"KEY\"");
    return discord.requests().stream()
        .skip(first)
        .filter(request -> request.path().contains("/messages"))
        .map(request -> Call.of(request.call(), request.json(), words))
        .toList();
  }

  @Override
  List<String> violations() {
    return SPEC.stream()
        .flatMap(spec -> discord.requests().stream().flatMap(r -> spec.violations(r).stream()))
        .toList();
  }

  @Override
  boolean opensPrivateChats() {
    return false;
  }

  @Override
  boolean hidesAnswersToCommands() {
    return true;
  }

  @Override
  void assertLooks(Element element, Screen screen) {
    if (element == Element.TIME) {
      assertTrue(screen.raw().contains("<t:1798104600:"), screen.raw());
    } else if (element == Element.IMAGE) {
      assertTrue(screen.raw().contains("A dot in one colour"), screen.raw());
    } else if (element == Element.PRIVATE_CHAT) {
      // Nothing private needs another chat here.
      assertTrue(!screen.labels().contains("Open the chat"), screen.labels().toString());
    }
  }
}
