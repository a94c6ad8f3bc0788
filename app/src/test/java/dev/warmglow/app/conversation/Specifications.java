package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.spec.DiscordSpec;
import dev.warmglow.simulator.spec.TelegramSpec;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The vendors' published specifications, where {@code WARMGLOW_SPECS} names a folder with them. */
final class Specifications {
  private static final Optional<DiscordSpec> DISCORD = DiscordSpec.fromEnvironment();
  private static final Optional<TelegramSpec> TELEGRAM = TelegramSpec.fromEnvironment();

  static {
    if (DISCORD.isEmpty()) {
      LoggerFactory.getLogger(Specifications.class)
          .warn("WARMGLOW_SPECS is not set: what goes over the wire is not held against anything");
    }
  }

  private Specifications() {}

  /** No request of the bot and no answer of the simulators violates them. */
  static void assertClean(DiscordSimulator discord, TelegramSimulator telegram) {
    DISCORD.ifPresent(spec ->
        assertEquals(
            List.of(),
            discord.requests().stream().flatMap(call -> spec.violations(call).stream()).toList()));
    TELEGRAM.ifPresent(spec ->
        assertEquals(
            List.of(),
            telegram.requests().stream().flatMap(call -> spec.violations(call).stream()).toList()));
  }
}
