package dev.warmglow.core.input;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a person answered, by {@link Field}. Immutable. */
public final class Answers {
  public static final Answers NONE = new Answers(Map.of());

  private final Map<String, Object> values;

  /**
   * @param values by field name, each of the type of its field
   */
  public Answers(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** The answer to a required field. */
  public <T> T get(Field<T> field) {
    return find(field)
        .orElseThrow(() -> new NoSuchElementException("no answer to " + field.name()));
  }

  /** The answer to an optional field. */
  @SuppressWarnings("unchecked") // the dispatcher puts in what the field's own parser gave
  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable((T) values.get(field.name()));
  }
}
