package dev.warmglow.discord;

/** How far this process has come with answering one interaction. Guarded by its own lock. */
final class AnswerProgress {
  private Stage stage = Stage.OPEN;
  private int partsStarted = -1;

  enum Stage {
    /** Nothing was answered, as far as this process knows. */
    OPEN,
    /** Discord shows the person that the bot is thinking. */
    THINKING,
    /** Discord shows everyone that the bot is thinking. */
    THINKING_ALOUD,
    /** Put off without a trace; the message it came from stands as it is. */
    QUIET,
    /** Answered in place. */
    SETTLED,
    /** Answered with a message of its own beside what stands there. */
    BESIDE,
    /** Acknowledged before a restart; how is not known. */
    TAKEN
  }

  synchronized Stage stage() {
    return stage;
  }

  synchronized void reach(Stage reached) {
    stage = reached;
  }

  /** Marks that no part went out before this process. */
  synchronized void beginParts() {
    partsStarted = Math.max(partsStarted, 0);
  }

  /** How many parts after the first may have gone out; less than 0 when that is not known. */
  synchronized int partsStarted() {
    return partsStarted;
  }

  synchronized void startedParts(int count) {
    partsStarted = count;
  }
}
