package dev.warmglow.core.privacy;

/** Something sealed was changed, moved to another row, or sealed under another key. */
public final class BrokenSeal extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenSeal(String purpose, Throwable cause) {
    super("Sealed text cannot be opened: " + purpose, cause);
  }
}
