package dev.warmglow.core.input;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a {@link Field} asks for, so that each platform can offer its own way to answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FieldKind.Words.class, name = "words"),
  @JsonSubTypes.Type(value = FieldKind.WholeNumber.class, name = "number"),
  @JsonSubTypes.Type(value = FieldKind.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = FieldKind.Person.class, name = "person"),
  @JsonSubTypes.Type(value = FieldKind.TimeOfDay.class, name = "time"),
  @JsonSubTypes.Type(value = FieldKind.Zone.class, name = "zone"),
  @JsonSubTypes.Type(value = FieldKind.Date.class, name = "date"),
  @JsonSubTypes.Type(value = FieldKind.Channel.class, name = "channel"),
  @JsonSubTypes.Type(value = FieldKind.Pick.class, name = "pick"),
  @JsonSubTypes.Type(value = FieldKind.Image.class, name = "image"),
})
public sealed interface FieldKind {

  /**
   * @param maxLength in characters (UTF-16 units), 1 to 4000
   * @param lines whether line breaks make sense
   */
  record Words(int maxLength, boolean lines) implements FieldKind {}

  record WholeNumber(long least, long most) implements FieldKind {}

  /** One of a few values; its words are {@code <field key>.<value>}. */
  record Choice(List<String> values) implements FieldKind {
    public Choice {
      values = List.copyOf(values);
      if (values.isEmpty() || values.size() > 25) {
        throw new IllegalArgumentException("1 to 25 choices, not " + values.size());
      }
    }
  }

  record Person() implements FieldKind {}

  /** A wall-clock time such as {@code 18:30}. */
  record TimeOfDay() implements FieldKind {}

  /** An IANA zone, by id or city. */
  record Zone() implements FieldKind {}

  /** A day such as {@code 2026-12-24}. */
  record Date() implements FieldKind {}

  /** A channel of the space where it is asked. */
  record Channel() implements FieldKind {}

  /** One of many values, which the feature suggests for what is typed. */
  record Pick() implements FieldKind {}

  /**
   * A picture.
   *
   * @param maxBytes size of its file
   */
  record Image(int maxBytes) implements FieldKind {}
}
