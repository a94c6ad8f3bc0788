package dev.warmglow.feature.privacy;

import static dev.warmglow.core.message.Control.button;
import static dev.warmglow.core.message.Control.danger;

import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about data. */
final class PrivacyMessages {
  private final Words words;
  private final String contact;

  PrivacyMessages(Words words, String contact) {
    this.words = words;
    this.contact = contact;
  }

  Message statement(Locale language) {
    List<Text> parts =
        List.of(
            words.say(language, "statement"),
            words.say(language, "statement.checkin"),
            words.say(language, "statement.kindness"),
            words.say(language, "statement.resource"),
            words.say(language, "statement.identity"),
            words.say(language, "statement.sent"),
            words.say(language, "statement.never"),
            contact.isBlank()
                ? words.say(language, "statement.no_contact")
                : words.say(language, "statement.contact", "contact", contact));
    return Message.of(Text.join("\n\n", parts))
        .with(
            button(label(language, "export"), PrivacyFeature.EXPORT.with("")),
            danger(label(language, "erase"), PrivacyFeature.ASK_TO_ERASE.with("")));
  }

  Message confirm(Locale language) {
    return Message.of(words.say(language, "confirm"))
        .with(
            danger(label(language, "erase_now"), PrivacyFeature.ERASE.with("")),
            button(label(language, "keep"), PrivacyFeature.KEEP.with("")));
  }

  /** It will be done, and can still be called off. */
  Message pending(Locale language, Instant dueAt) {
    return Message.of(words.say(language, "pending", "when", when(dueAt)))
        .with(button(label(language, "keep_after_all"), PrivacyFeature.KEEP.with("")));
  }

  Message erased(Locale language) {
    return Message.of(words.say(language, "erased"));
  }

  Message kept(Locale language) {
    return Message.of(words.say(language, "kept"));
  }

  /**
   * @param erasedAt when all of it will be deleted; null when nobody has asked for that
   */
  Message exported(Locale language, List<String> lines, @Nullable Instant erasedAt) {
    if (lines.isEmpty()) {
      return Message.of(words.say(language, "exported_none"));
    }
    Text all = words.say(language, "exported").plus("\n").plus(String.join("\n", lines));
    return erasedAt == null
        ? Message.of(all)
        : Message.of(
            all.plus("\n").plus(words.say(language, "exported_pending", "when", when(erasedAt))));
  }

  private static Text when(Instant at) {
    return Text.time(at, Span.Time.Form.DATE_AND_TIME);
  }

  private String label(Locale language, String key) {
    return words.plain(language, "label." + key);
  }
}
