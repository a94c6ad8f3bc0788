package dev.warmglow.core.storage;

/**
 * The data directory or the database cannot be used; the message says in one sentence what to do.
 */
public final class UnusableStorage extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnusableStorage(String sentence) {
    super(sentence);
  }

  public UnusableStorage(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
