package dev.warmglow.core.dispatch;

/** Everything is there for a command to run but the content of its files. */
final class Unfetched extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unfetched() {
    super("files to fetch", null, false, false);
  }
}
