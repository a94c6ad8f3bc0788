package dev.warmglow.app.config;

/** A token. It prints as {@code ***} wherever it ends up by accident. Immutable. */
public final class Secret {

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The token itself, for the library that signs requests with it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
