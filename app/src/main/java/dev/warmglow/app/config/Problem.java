package dev.warmglow.app.config;

/**
 * One thing that is wrong with the configuration, in one line.
 *
 * @param where file and line, or the name of an environment variable
 * @param what what is wrong and what to do; never a token
 */
public record Problem(String where, String what) {

  @Override
  public String toString() {
    return where.isEmpty() ? what : where + ": " + what;
  }
}
