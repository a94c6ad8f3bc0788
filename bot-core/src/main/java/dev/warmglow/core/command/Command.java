package dev.warmglow.core.command;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.message.Visibility;
import java.util.List;

/**
 * What a person can ask for by name. Its words are in its feature's bundle: {@code command.<path>}
 * describes it, {@code command.<path>.name} names its last word, and {@code command.<path>.<field>}
 * asks for a field and {@code command.<path>.<field>.name} names it, with dots for the spaces of
 * the path.
 */
public sealed interface Command {

  CommandPath path();

  Access access();

  List<Field<?>> fields();

  /** Who sees the answer. */
  Visibility visibility();

  /** Runs with what was given along, and answers. */
  record Replying(CommandPath path, Access access, Visibility visibility, List<Field<?>> fields)
      implements Command {
    public Replying {
      fields = List.copyOf(fields);
    }
  }

  /** Shows its fields as a form, and runs when that is sent. It is never deferred. */
  record OpeningForm(CommandPath path, Access access, Visibility visibility, List<Field<?>> fields)
      implements Command {
    public OpeningForm {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Is used on a message, which is the request's {@code subject}; runs with its fields like {@link
   * OpeningForm} when it has some, else at once.
   */
  record OnMessage(CommandPath path, Access access, Visibility visibility, List<Field<?>> fields)
      implements Command {
    public OnMessage {
      fields = List.copyOf(fields);
    }
  }

  static OnMessage onMessage(
      String path, Access access, Visibility visibility, Field<?>... fields) {
    return new OnMessage(CommandPath.of(path), access, visibility, List.of(fields));
  }

  static Replying replying(String path, Access access, Visibility visibility, Field<?>... fields) {
    return new Replying(CommandPath.of(path), access, visibility, List.of(fields));
  }

  static OpeningForm openingForm(
      String path, Access access, Visibility visibility, Field<?>... fields) {
    return new OpeningForm(CommandPath.of(path), access, visibility, List.of(fields));
  }

  /** The prefix of its words in the bundles. */
  default String key() {
    return "command." + String.join(".", path().words());
  }

  /** The prefix of the words of one of its fields. */
  default String key(Field<?> field) {
    return key() + "." + field.name();
  }
}
