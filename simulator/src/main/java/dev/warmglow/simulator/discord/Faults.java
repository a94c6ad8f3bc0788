package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that still wait for their calls. Thread-safe. */
final class Faults {
  private final List<Fault> waiting = new ArrayList<>();

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  /** The first fault for this call, with one of its times used up. */
  synchronized Optional<Fault> next(String method, String path, String template) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if ((method + " " + path).contains(fault.call())
          || (method + " " + template).contains(fault.call())) {
        if (fault.times() <= 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, new Fault(fault.call(), fault.kind(), fault.times() - 1, fault.delay()));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
