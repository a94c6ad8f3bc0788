package dev.warmglow.core.input;

import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.message.ImageType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How each kind of field reads what a person gave. Strict: what is unclear is asked again. */
final class Parsers {
  /** 9, 9:30, 09.30, 9am, 9:30 pm. */
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm|uhr)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOTTED_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private Parsers() {}

  static Reading<String> words(RawValue raw, int maxLength) {
    String text = typed(raw);
    if (text.isBlank()) {
      return Reading.not("field.words.empty");
    }
    return text.length() > maxLength ? Reading.not("field.words.long") : Reading.of(text);
  }

  static Reading<Long> wholeNumber(RawValue raw, long least, long most) {
    try {
      long number = Long.parseLong(typed(raw).strip());
      return number < least || number > most
          ? Reading.not("field.number.range")
          : Reading.of(number);
    } catch (NumberFormatException notANumber) {
      return Reading.not("field.number.not");
    }
  }

  static <E extends Enum<E>> FieldKind.Choice choicesOf(Class<E> values) {
    return new FieldKind.Choice(
        Arrays.stream(values.getEnumConstants()).map(Parsers::choiceName).toList());
  }

  static <E extends Enum<E>> Reading<E> choice(RawValue raw, Class<E> values) {
    String wanted = typed(raw).strip().toLowerCase(Locale.ROOT);
    for (E value : values.getEnumConstants()) {
      if (choiceName(value).equals(wanted)) {
        return Reading.of(value);
      }
    }
    return Reading.not("field.choice.not");
  }

  private static String choiceName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Reading<Member> member(RawValue raw) {
    return switch (raw) {
      case RawValue.Account account ->
          Reading.of(new Member(account.user(), account.name(), account.bot()));
      case RawValue.Handle handle -> Reading.not("field.member.unknown");
      case RawValue.Typed _, RawValue.Channel _, RawValue.File _ -> Reading.not("field.member.not");
    };
  }

  static Reading<LocalTime> timeOfDay(RawValue raw) {
    Matcher time = TIME.matcher(typed(raw).strip());
    if (!time.matches()) {
      return Reading.not("field.time.not");
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    String half = time.group(3) == null ? "" : time.group(3).toLowerCase(Locale.ROOT);
    if (half.equals("am") || half.equals("pm")) {
      if (hour < 1 || hour > 12) {
        return Reading.not("field.time.not");
      }
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return hour > 23 || minute > 59
        ? Reading.not("field.time.not")
        : Reading.of(LocalTime.of(hour, minute));
  }

  /** By id in any case, or by the last part of an id when only one zone ends so. */
  static Reading<ZoneId> zone(RawValue raw) {
    String wanted = typed(raw).strip().replace(' ', '_');
    List<String> byId = zonesWhere(id -> id.equalsIgnoreCase(wanted)).toList();
    if (!byId.isEmpty()) {
      return Reading.of(ZoneId.of(byId.getFirst()));
    }
    List<String> byCity =
        zonesWhere(id ->
                id.indexOf('/') > 0
                    && id.substring(id.lastIndexOf('/') + 1).equalsIgnoreCase(wanted))
            .toList();
    return byCity.size() == 1
        ? Reading.of(ZoneId.of(byCity.getFirst()))
        : Reading.not("field.zone.not");
  }

  /** Year first, or day first with dots; a year has four digits. */
  static Reading<LocalDate> date(RawValue raw) {
    String wanted = typed(raw).strip();
    Matcher dotted = DOTTED_DATE.matcher(wanted);
    try {
      return Reading.of(
          dotted.matches()
              ? LocalDate.of(
                  Integer.parseInt(dotted.group(3)),
                  Integer.parseInt(dotted.group(2)),
                  Integer.parseInt(dotted.group(1)))
              : LocalDate.parse(wanted));
    } catch (DateTimeException notADay) {
      return Reading.not("field.date.not");
    }
  }

  static Reading<Place> channel(RawValue raw) {
    return raw instanceof RawValue.Channel channel
        ? Reading.of(new Place(channel.channel(), channel.name()))
        : Reading.not("field.channel.not");
  }

  /** By its content once that is there, and until then by what the platform says. */
  static Reading<Attachment> image(RawValue raw, int maxBytes) {
    if (!(raw instanceof RawValue.File file)) {
      return Reading.not("field.image.not");
    }
    Bytes content = file.content() == null ? Bytes.NONE : file.content();
    if (Math.max(file.size(), content.size()) > maxBytes) {
      return Reading.not("field.image.large");
    }
    return (file.content() == null ? ImageType.named(file.mediaType()) : ImageType.of(content))
        .<Reading<Attachment>>map(type -> Reading.of(new Attachment(type, content)))
        .orElseGet(() -> Reading.not("field.image.not"));
  }

  private static Stream<String> zonesWhere(java.util.function.Predicate<String> wanted) {
    return ZONES.stream().filter(wanted).sorted();
  }

  private static String typed(RawValue raw) {
    return switch (raw) {
      case RawValue.Typed typed -> typed.text();
      case RawValue.Account account -> account.name();
      case RawValue.Handle handle -> "@" + handle.name();
      case RawValue.Channel channel -> "#" + channel.name();
      case RawValue.File _ -> "";
    };
  }
}
