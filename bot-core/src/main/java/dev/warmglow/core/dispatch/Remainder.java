package dev.warmglow.core.dispatch;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of a typed line while fields take their parts of it. */
final class Remainder {
  private final List<RawValue> parts;
  private RawValue.@Nullable Account repliedTo;

  Remainder(Event.Line line) {
    parts = new ArrayList<>(line.parts());
    repliedTo = line.repliedTo();
  }

  @Nullable RawValue takePerson() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof RawValue.Account || parts.get(i) instanceof RawValue.Handle) {
        return parts.remove(i);
      }
    }
    RawValue replied = repliedTo;
    repliedTo = null;
    return replied;
  }

  /** The first part of that kind. */
  @Nullable RawValue take(Class<? extends RawValue> kind) {
    for (int i = 0; i < parts.size(); i++) {
      if (kind.isInstance(parts.get(i))) {
        return parts.remove(i);
      }
    }
    return null;
  }

  /** All words that are left, without what sets them apart from the command. */
  RawValue.@Nullable Typed takeAll() {
    String text = all().strip();
    return text.isEmpty() ? null : new RawValue.Typed(text);
  }

  /** All words that are left, as they were typed. */
  String all() {
    StringBuilder all = new StringBuilder();
    for (RawValue part : parts) {
      all.append(
          switch (part) {
            case RawValue.Typed typed -> typed.text();
            case RawValue.Account account -> "@" + account.name();
            case RawValue.Handle handle -> "@" + handle.name();
            case RawValue.Channel channel -> "#" + channel.name();
            case RawValue.File _ -> "";
          });
    }
    parts.removeIf(part -> !(part instanceof RawValue.File));
    return all.toString();
  }

  RawValue.@Nullable Typed takeWord(Field<?> field) {
    if (parts.isEmpty() || !(parts.getFirst() instanceof RawValue.Typed first)) {
      return null;
    }
    String text = first.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    String word = text.split("\\s+", 2)[0];
    RawValue.Typed taken = new RawValue.Typed(word);
    if (!field.required() && field.read(taken) instanceof Reading.Misunderstood<?>) {
      return null;
    }
    parts.set(0, new RawValue.Typed(text.substring(word.length())));
    return taken;
  }
}
