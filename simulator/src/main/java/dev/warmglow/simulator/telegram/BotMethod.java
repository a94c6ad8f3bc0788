package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** One method of the Bot API; called with the lock of {@link TelegramWorld} held. */
@FunctionalInterface
interface BotMethod {
  /** The {@code result}; throws {@link BotApiRefusal} instead of giving an error. */
  JsonNode call(Parameters parameters) throws InterruptedException;
}
