package dev.warmglow.simulator.person;

import java.time.Duration;

/** Who moves the scenery of a demo. Thread-safe. */
public interface Stagehand {

  /** How the demo stands. */
  Scene scene();

  /** Waits for a scene of another version; the one there is when the time is up. */
  Scene awaitChange(long version, Duration atMost) throws InterruptedException;

  /** Moves the bot's clock; only forward. */
  void forward(Duration by);

  /** Kills the bot in the middle of whatever it does, and starts it again. */
  void restart();
}
