package dev.warmglow.core.input;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One typed question. The same value is a slash option on Discord, a field of a form, and a
 * question asked on Telegram.
 *
 * @param name lower-case letters and {@code _}, 1 to 32
 * @param required a command does not run without it
 * @param parser reads sound characters (use {@link #read}); its results never depend on when or
 *     where it runs
 */
public record Field<T>(
    String name, FieldKind kind, boolean required, Function<RawValue, Reading<T>> parser) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,31}");

  public Field {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a field name: " + name);
    }
  }

  /** Reads what a person gave; what no database would keep as it is, is refused. */
  public Reading<T> read(RawValue raw) {
    return raw instanceof RawValue.Typed(String typed) && !Texts.isSound(typed)
        ? Reading.not("field.broken")
        : parser.apply(raw);
  }

  public Field<T> optional() {
    return new Field<>(name, kind, false, parser);
  }

  public static Field<String> words(String name, int maxLength) {
    return new Field<>(
        name, new FieldKind.Words(maxLength, false), true, raw -> Parsers.words(raw, maxLength));
  }

  public static Field<String> lines(String name, int maxLength) {
    return new Field<>(
        name, new FieldKind.Words(maxLength, true), true, raw -> Parsers.words(raw, maxLength));
  }

  public static Field<Long> wholeNumber(String name, long least, long most) {
    return new Field<>(
        name,
        new FieldKind.WholeNumber(least, most),
        true,
        raw -> Parsers.wholeNumber(raw, least, most));
  }

  public static <E extends Enum<E>> Field<E> choice(String name, Class<E> values) {
    return new Field<>(name, Parsers.choicesOf(values), true, raw -> Parsers.choice(raw, values));
  }

  public static Field<Member> member(String name) {
    return new Field<>(name, new FieldKind.Person(), true, Parsers::member);
  }

  public static Field<LocalTime> timeOfDay(String name) {
    return new Field<>(name, new FieldKind.TimeOfDay(), true, Parsers::timeOfDay);
  }

  public static Field<ZoneId> zone(String name) {
    return new Field<>(name, new FieldKind.Zone(), true, Parsers::zone);
  }

  public static Field<LocalDate> date(String name) {
    return new Field<>(name, new FieldKind.Date(), true, Parsers::date);
  }

  public static Field<Place> channel(String name) {
    return new Field<>(name, new FieldKind.Channel(), true, Parsers::channel);
  }

  /** One of the values that the feature suggests; anything else is asked again with matches. */
  public static Field<String> pick(String name) {
    return new Field<>(name, new FieldKind.Pick(), true, raw -> Parsers.words(raw, 100));
  }

  public static Field<Attachment> image(String name, int maxBytes) {
    return new Field<>(
        name, new FieldKind.Image(maxBytes), true, raw -> Parsers.image(raw, maxBytes));
  }
}
