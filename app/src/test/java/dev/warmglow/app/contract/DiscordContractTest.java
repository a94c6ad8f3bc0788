package dev.warmglow.app.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  Wire wire() {
    return new Wire() {
      @Override
      public int calls() {
        return discord.requests().size();
      }

      @Override
      public List<Call> since(int first) {
        Map<String, String> names =
            Map.of(
                discord.userId(LocalChat.BEN), "BEN", "\"nonce\":\"[^\"]*\"", "\"nonce\":\"KEY\"");
        return discord.requests().stream()
            .skip(first)
            .filter(request -> request.path().contains("/messages"))
            .map(request -> new Call(request.call(), Wiring.named(request.json(), names)))
            .toList();
      }

      @Override
      public List<String> violations() {
        return SPEC.map(spec ->
                discord.requests().stream().flatMap(r -> spec.violations(r).stream()).toList())
            .orElse(List.of());
      }
    };
  }

  @Override
  Native looks() {
    return new Native() {
      @Override
      public String platform() {
        return "discord";
      }

      @Override
      public boolean opensPrivateChats() {
        return false;
      }

      @Override
      public boolean hidesAnswersToCommands() {
        return true;
      }

      @Override
      public void assertLooks(Element element, Screen screen, LocalChat chat) {
        switch (element) {
          case TIME -> assertTrue(screen.raw().contains("<t:1798104600:"), screen.raw());
          case LINK -> assertTrue(screen.raw().contains("https://read.example/here"));
          case CARD -> assertTrue(screen.raw().contains("https://card.example/"));
          case IMAGE -> {
            Elements.assertPicture(screen, chat);
            assertTrue(screen.raw().contains("A dot in one colour"), screen.raw());
          }
          case BUTTONS -> Elements.assertButtons(screen);
          case MENU -> Elements.assertMenu(screen);
          case LINK_BUTTON -> Elements.assertLinkButton(screen);
          // Nothing private needs another chat here.
          case PRIVATE_CHAT -> assertTrue(!screen.labels().contains("Open the chat"));
          case MENTION -> assertTrue(screen.text().contains("ben"), screen.text());
          case WORDS, LONG_WORDS, STYLES, QUOTE, QUESTION -> {}
        }
        assertEquals(List.of(), screen.alerts());
      }
    };
  }

  @Override
  void end() {
    discord.close();
  }
}
