package dev.warmglow.simulator.person;

import java.time.Duration;
import java.time.Instant;

/** Who moves the scenery of a demo. Thread-safe. */
public interface Stagehand {

  /** The time that the bot believes it is. */
  Instant now();

  /** Moves the bot's clock; only forward. */
  void forward(Duration by);

  /** Kills the bot in the middle of whatever it does, and starts it again. */
  void restart();
}
