package dev.warmglow.core.event;

import dev.warmglow.core.input.RawValue.Account;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.platform.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * The message that a command was used on.
 *
 * @param author null when it is not a person's: a channel's, a webhook's, an anonymous admin's
 * @param text as it was written; null when there is none, or the platform does not show it
 */
public record Subject(MessageRef message, @Nullable Account author, @Nullable String text) {
  public Subject {
    text = text == null ? null : Texts.mended(text);
  }
}
