package dev.warmglow.core.action;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.message.Visibility;
import java.util.regex.Pattern;

/**
 * A named press with a typed payload. It survives restarts: the name and the payload are in the
 * button. Access is checked at every press.
 *
 * @param name lower case with dots, unique over all features: {@code checkin.join}
 * @param answer how a press is answered, known before the handler has run
 */
public record Action<P>(String name, Access access, Answer answer, PayloadCodec<P> codec) {
  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+)+");

  public Action {
    if (!NAME.matcher(name).matches() || name.length() > 32) {
      throw new IllegalArgumentException("not an action name: " + name);
    }
  }

  /** How a press is answered. */
  public enum Answer {
    /** The pressed message changes. */
    UPDATE,
    /** A new message that everyone sees. */
    PUBLIC,
    /** A new message for who pressed, which may degrade. */
    EPHEMERAL,
    /** A new message for who pressed, never shown to anybody else. */
    PRIVATE;

    /** A new message for those who see {@code visibility}. */
    public static Answer of(Visibility visibility) {
      return switch (visibility) {
        case PUBLIC -> PUBLIC;
        case EPHEMERAL -> EPHEMERAL;
        case PRIVATE -> PRIVATE;
      };
    }

    /** Who sees the answer; an update is seen by whoever sees the message. */
    public Visibility visibility() {
      return switch (this) {
        case UPDATE, PUBLIC -> Visibility.PUBLIC;
        case EPHEMERAL -> Visibility.EPHEMERAL;
        case PRIVATE -> Visibility.PRIVATE;
      };
    }
  }

  public Press with(P payload) {
    return new Press(name, codec.write().apply(payload));
  }
}
