package dev.warmglow.core.storage;

/** Nothing of the batch that the work belonged to was kept. */
public final class CommitFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommitFailed(Throwable cause) {
    super("The database could not commit, nothing was kept", cause);
  }
}
