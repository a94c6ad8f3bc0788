package dev.warmglow.core.feature;

/** One vertical slice: declarations and thin handlers. */
public interface Feature {

  /**
   * Its name: of its words in {@code i18n/<name>_<language>.properties} and of its tables in {@code
   * db/<name>/}.
   */
  String name();

  void register(Registrar registrar);
}
