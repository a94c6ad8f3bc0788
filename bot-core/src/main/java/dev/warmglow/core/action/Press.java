package dev.warmglow.core.action;

/**
 * A press that is still to come: which action, with which payload.
 *
 * @param action the action's name
 * @param payload as the action's codec wrote it
 */
public record Press(String action, String payload) {

  /** What a control carries: the name, a colon, the payload. */
  public String encoded() {
    return action + ":" + payload;
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException when there is no colon
   */
  public static Press decoded(String encoded) {
    int colon = encoded.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a press");
    }
    return new Press(encoded.substring(0, colon), encoded.substring(colon + 1));
  }
}
