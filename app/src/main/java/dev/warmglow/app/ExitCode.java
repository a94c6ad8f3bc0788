package dev.warmglow.app;

/** What the process tells its caller. */
final class ExitCode {

  static final int FINE = 0;

  /** Doctor found something that works today and may not tomorrow. */
  static final int WARNING = 1;

  /** A platform was lost for good while running. */
  static final int LOST = 1;

  /**
   * The configuration or the installation must be changed first; starting again changes nothing.
   */
  static final int REFUSED = 2;

  private ExitCode() {}
}
