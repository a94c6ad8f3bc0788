package dev.warmglow.core.input;

/** What came of reading a raw value. */
public sealed interface Reading<T> {

  record Understood<T>(T value) implements Reading<T> {}

  /**
   * @param reasonKey words that say what is wrong and what to do, in {@code i18n/dispatch}
   */
  record Misunderstood<T>(String reasonKey) implements Reading<T> {}

  static <T> Reading<T> of(T value) {
    return new Understood<>(value);
  }

  static <T> Reading<T> not(String reasonKey) {
    return new Misunderstood<>(reasonKey);
  }
}
