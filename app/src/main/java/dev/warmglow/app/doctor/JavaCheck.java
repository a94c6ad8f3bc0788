package dev.warmglow.app.doctor;

import java.util.List;

/** Which Java runs this. */
final class JavaCheck implements Check {

  @Override
  public List<Finding> examine() {
    String name = "Java " + Runtime.version() + " from " + System.getProperty("java.home");
    return List.of(
        Runtime.version().feature() >= 25
            ? Finding.fine(name)
            : Finding.problem(name + " is too old: install a JDK 25 or newer"));
  }
}
