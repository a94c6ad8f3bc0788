package dev.warmglow.core.dispatch;

import dev.warmglow.core.command.CommandPath;
import org.jspecify.annotations.Nullable;

/**
 * What a form is called on its way to a platform and back.
 *
 * @param draft where what was typed so far is kept; null for a form that begins empty and alone
 * @param page counts from 0
 */
record FormName(String path, @Nullable String draft, int page) {

  /** A form of one page that nothing was typed into yet. */
  static FormName alone(CommandPath path) {
    return new FormName(path.toString(), null, 0);
  }

  String text() {
    return draft == null ? path : path + "#" + draft + "." + page;
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException for anything else with a number sign
   */
  static FormName read(String text) {
    int sign = text.indexOf('#');
    if (sign < 0) {
      return new FormName(text, null, 0);
    }
    int dot = text.indexOf('.', sign);
    if (dot < 0 || !text.substring(dot + 1).matches("\\d{1,2}")) {
      throw new IllegalArgumentException("not the name of a form");
    }
    return new FormName(
        text.substring(0, sign),
        text.substring(sign + 1, dot),
        Integer.parseInt(text.substring(dot + 1)));
  }
}
