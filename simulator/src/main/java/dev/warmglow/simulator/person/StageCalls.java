package dev.warmglow.simulator.person;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** What can be asked of a {@link Stagehand}, by name. Every call answers with the scene. */
final class StageCalls {
  private final Stagehand stagehand;

  StageCalls(Stagehand stagehand) {
    this.stagehand = stagehand;
  }

  Scene read() {
    return stagehand.scene();
  }

  Scene awaitChange(long version, Duration atMost) throws InterruptedException {
    return stagehand.awaitChange(version, atMost);
  }

  Scene act(String call, byte[] body) throws IOException {
    switch (call) {
      case "clock" ->
          stagehand.forward(duration(PersonJson.MAPPER.readTree(body).path("forward").asText()));
      case "restart" -> stagehand.restart();
      default -> throw new IllegalArgumentException("there is no such call: " + call);
    }
    return stagehand.scene();
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException("not a duration such as PT1H: " + text, unreadable);
    }
  }
}
