package dev.warmglow.core.dispatch;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.Answers;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been given for a command's fields so far, read as far as it can be read.
 *
 * @param values what was understood, by field name
 * @param given the raw values behind {@code values}
 * @param open the first field that keeps the command from running; null when none does
 * @param reasonKey what was wrong with its value; null when it was not given
 */
record Filling(
    Map<String, Object> values,
    Map<String, RawValue> given,
    @Nullable Field<?> open,
    @Nullable String reasonKey) {

  /** The same as if nothing had been given for the field. */
  Filling without(Field<?> field) {
    Map<String, RawValue> others = new HashMap<>(given);
    others.remove(field.name());
    return new Filling(values, others, field, null);
  }

  Answers answers() {
    return new Answers(values);
  }

  /**
   * Reads raw values.
   *
   * @param wrong words for values that are known to be wrong, by field name
   * @param asked names of optional fields that were put to the person already, with or without an
   *     answer; null when optional fields are not asked for
   */
  static Filling of(
      List<Field<?>> fields,
      Map<String, RawValue> raw,
      Map<String, String> wrong,
      @Nullable List<String> asked) {
    Map<String, Object> values = new HashMap<>();
    Map<String, RawValue> given = new HashMap<>();
    Field<?> open = null;
    String reason = null;
    for (Field<?> field : fields) {
      RawValue value = raw.get(field.name());
      boolean blank = true;
      String misread = wrong.get(field.name());
      if (value != null && !value.equals(new RawValue.Typed(""))) {
        blank = false;
        switch (field.read(value)) {
          case Reading.Understood<?> understood -> {
            if (misread == null) {
              values.put(field.name(), understood.value());
              given.put(field.name(), value);
            }
          }
          case Reading.Misunderstood<?> misunderstood -> misread = misunderstood.reasonKey();
        }
      }
      boolean wanted = field.required() || (asked != null && !asked.contains(field.name()));
      if (open == null && (misread != null || (blank && wanted))) {
        open = field;
        reason = misread;
      }
    }
    return new Filling(values, given, open, reason);
  }

  /**
   * Shares a typed line out among fields, in their order: a person takes the first person named, or
   * whose message it replied to; words take all the rest; anything else takes the next word, an
   * optional one only when it can read it.
   */
  static Map<String, RawValue> share(List<Field<?>> fields, Event.Line line) {
    Remainder rest = new Remainder(line);
    Map<String, RawValue> shared = new HashMap<>();
    for (Field<?> field : fields) {
      RawValue value =
          switch (field.kind()) {
            case FieldKind.Person _ -> rest.takePerson();
            case FieldKind.Channel _ -> rest.take(RawValue.Channel.class);
            case FieldKind.Image _ -> rest.take(RawValue.File.class);
            case FieldKind.Words _, FieldKind.Pick _ -> rest.takeAll();
            case FieldKind.WholeNumber _,
                FieldKind.Choice _,
                FieldKind.TimeOfDay _,
                FieldKind.Zone _,
                FieldKind.Date _ ->
                rest.takeWord(field);
          };
      if (value != null) {
        shared.put(field.name(), value);
      }
    }
    return shared;
  }
}
