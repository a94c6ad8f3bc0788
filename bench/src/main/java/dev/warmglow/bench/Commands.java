package dev.warmglow.bench;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether a bot's commands can be picked yet. */
final class Commands {
  private static final long PATIENCE_SECONDS = 30;

  private Commands() {}

  /** Discord lists a command once it is published; on Telegram anything can be typed. */
  static void awaitThanks(PersonSide side) {
    if (!side.platform().equals("discord")) {
      return;
    }
    side.join("early", "Harbor");
    side.join("bird", "Harbor");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        side.command(
            "early", "Harbor/general", "thanks", Map.of("person", "bird", "message", "warm"));
        return;
      } catch (Refused notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }
}
