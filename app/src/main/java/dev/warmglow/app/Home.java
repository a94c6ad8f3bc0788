package dev.warmglow.app;

import java.nio.file.Path;
import java.util.Map;

/** The folder that {@code config/} and {@code data/} are looked for in. */
final class Home {

  private Home() {}

  /**
   * {@code WARMGLOW_HOME}, which ./warmglow sets to its own folder; the working directory if it is
   * not set.
   */
  static Path folder(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("WARMGLOW_HOME", "")).toAbsolutePath().normalize();
  }
}
