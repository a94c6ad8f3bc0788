package dev.warmglow.app;

import java.util.List;

/**
 * The bot cannot start until somebody changes something: a refused token, a second instance, a
 * network file system.
 */
public final class StartRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /**
   * @param lines for the operator, one for each thing to change; no tokens in them
   */
  public StartRefused(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  public List<String> lines() {
    return lines;
  }
}
