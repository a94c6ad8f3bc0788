package dev.warmglow.core.schedule;

import java.util.List;

/** Does what is due now, and returns when it is done. */
public final class DueJobs {
  private DueJobs() {}

  public static void run(Scheduler scheduler, List<BoundJob<?>> kinds) throws InterruptedException {
    scheduler.register(kinds);
    scheduler.runDue();
  }
}
