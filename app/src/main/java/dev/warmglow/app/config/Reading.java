package dev.warmglow.app.config;

import java.util.List;

/**
 * What came of reading the configuration: all of it is right, or everything that is wrong at once.
 */
public sealed interface Reading {

  record Valid(BotConfig config) implements Reading {}

  /**
   * @param problems at least one
   */
  record Invalid(List<Problem> problems) implements Reading {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
