package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.simulator.spec.TelegramSpec;
import java.util.List;
import java.util.Optional;

/** Holds every request and answer of a test against the specification, where one is at hand. */
final class SpecificationCheck {
  private static final Optional<TelegramSpec> SPEC = TelegramSpec.fromEnvironment();

  private SpecificationCheck() {}

  static void assertClean(BotRequest request) {
    SPEC.ifPresent(spec -> assertEquals(List.of(), spec.violations(request)));
  }

  /** For tests whose requests are wrong on purpose: only what was granted must be right. */
  static void assertAnswerClean(BotRequest request) {
    if (request.ok()) {
      assertClean(request);
    }
  }
}
