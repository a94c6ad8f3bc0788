package dev.warmglow.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Walks through a start and an end, so that the launcher can record which classes a start needs.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Starts and ends, for the launcher's cache.")
final class RehearseCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return ExitCode.FINE;
  }
}
