package dev.warmglow.core.feature;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;

/** What a handler answers. */
public sealed interface Reply {

  /** Says it as the command or action declared: a new message, or the pressed one changes. */
  record Say(Message message) implements Reply {}

  /** Nothing new to see. */
  record Silent() implements Reply {}

  static Reply say(Message message) {
    return new Say(message);
  }

  static Reply say(Text text) {
    return new Say(Message.of(text));
  }

  static Reply silent() {
    return new Silent();
  }
}
