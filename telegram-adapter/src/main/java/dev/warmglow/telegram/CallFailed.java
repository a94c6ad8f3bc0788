package dev.warmglow.telegram;

import org.jspecify.annotations.Nullable;

/** A call of the Bot API brought no result; never holds the address, which contains the token. */
final class CallFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  CallFailed(Failure failure) {
    super(failure.reason(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }

  /** Whether the platform refused it with these words. */
  boolean says(String words) {
    return failure instanceof Failure.Refused refused && refused.says(words);
  }

  /** What is known about a call without a result. */
  sealed interface Failure {
    String reason();

    /**
     * The platform said no: nothing was done.
     *
     * @param retryAfter in seconds, when it only said "not now"
     * @param migratedTo the chat's new id, when that is why
     */
    record Refused(int code, String reason, @Nullable Integer retryAfter, @Nullable Long migratedTo)
        implements Failure {

      boolean says(String words) {
        return reason.contains(words);
      }
    }

    /** The request never left. */
    record NeverSent(String reason) implements Failure {}

    /** It may have been done. */
    record Unclear(String reason) implements Failure {}
  }
}
