package dev.warmglow.core.dispatch;

import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.ChatPlatform;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the files that a command is about to use, outside of any transaction. */
final class Attachments {
  private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

  private Attachments() {}

  /**
   * The same with the content of every file that one of its fields takes.
   *
   * @throws Refusal when a file cannot be had
   */
  static Intent.Run fetched(Intent.Run run, ChatPlatform platform, Words words, Locale locale) {
    Map<String, RawValue> raw = new HashMap<>(run.raw());
    for (Field<?> field : run.bound().command().fields()) {
      if (field.kind() instanceof FieldKind.Image(int maxBytes)
          && raw.get(field.name()) instanceof RawValue.File file) {
        try {
          Bytes content = platform.fetch(file.id(), maxBytes);
          raw.put(
              field.name(),
              new RawValue.File(file.id(), file.mediaType(), content.size(), content));
        } catch (ChatPlatform.LookupFailed failed) {
          LOG.warn("Could not get a file from {}: {}", platform.platform(), failed.getMessage());
          throw new Refusal(words.say(Languages.closest(locale), "field.image.gone"), field);
        }
      }
    }
    return run.with(raw);
  }
}
