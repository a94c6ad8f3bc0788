package dev.warmglow.simulator.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every call of the bot, in the order they were answered. Thread-safe. */
final class RequestLog {
  private final List<RecordedRequest> all = new ArrayList<>();
  private boolean on = true;

  synchronized void add(Supplier<RecordedRequest> request) {
    if (on) {
      all.add(request.get());
    }
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(all);
  }

  synchronized void stop() {
    on = false;
    all.clear();
  }
}
