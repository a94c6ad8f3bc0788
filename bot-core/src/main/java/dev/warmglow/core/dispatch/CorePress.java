package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Press;

/** The presses that the dispatcher itself makes and understands. */
final class CorePress {
  static final String RUN = "core.run";
  static final String PICK = "core.pick";
  static final String SKIP = "core.skip";
  static final String CANCEL = "core.cancel";

  private CorePress() {}

  /** Runs a command as if it had been typed without anything behind it. */
  static Press run(String path) {
    return new Press(RUN, path);
  }

  /** Answers the question that is asked now; stale once another one is asked. */
  static Press pick(String field, String value) {
    return new Press(PICK, field + "=" + value);
  }

  static Press skip(String field) {
    return new Press(SKIP, field);
  }

  static Press cancel() {
    return new Press(CANCEL, "");
  }
}
