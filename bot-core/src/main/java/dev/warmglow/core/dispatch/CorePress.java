package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Press;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The presses that the dispatcher itself makes and understands. */
final class CorePress {
  static final String RUN = "core.run";
  static final String FORM = "core.form";
  static final String PICK = "core.pick";
  static final String HERE = "core.here";
  static final String MORE = "core.more";
  static final String SKIP = "core.skip";
  static final String BACK = "core.back";
  static final String CANCEL = "core.cancel";

  private static final int CODE = 10;

  private CorePress() {}

  /** Runs a command as if it had been typed without anything behind it. */
  static Press run(String path) {
    return new Press(RUN, path);
  }

  /** Shows a page of a form with what was typed into it. */
  static Press form(FormName form) {
    return new Press(FORM, form.text());
  }

  /** Answers the question that is asked now; stale once another one is asked. */
  static Press pick(String field, String value) {
    return new Press(PICK, field + "=" + code(value));
  }

  /** Names the channel where it is pressed. */
  static Press here(String field) {
    return new Press(HERE, field);
  }

  static Press more(String field, int page) {
    return new Press(MORE, field + "=" + page);
  }

  static Press skip(String field) {
    return new Press(SKIP, field);
  }

  static Press back(String field) {
    return new Press(BACK, field);
  }

  static Press cancel() {
    return new Press(CANCEL, "");
  }

  /** A value may be long, and somebody's words: a button holds only what tells it from others. */
  static String code(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, CODE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
