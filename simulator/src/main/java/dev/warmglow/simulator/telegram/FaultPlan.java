package dev.warmglow.simulator.telegram;

import dev.warmglow.simulator.person.Fault;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The faults still to come, oldest first. Thread-safe. */
final class FaultPlan {
  private final Map<Fault, Integer> left = new LinkedHashMap<>();

  synchronized void add(Fault fault) {
    left.merge(fault, fault.times(), Integer::sum);
  }

  /** Takes one time off the first fault that is meant for {@code method}. */
  synchronized Optional<Fault> next(String method) {
    String called = method.toLowerCase(Locale.ROOT);
    for (Fault fault : left.keySet()) {
      if (called.contains(fault.call().toLowerCase(Locale.ROOT))) {
        left.compute(fault, (key, times) -> times == null || times <= 1 ? null : times - 1);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
