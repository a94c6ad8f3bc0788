package dev.warmglow.feature.privacy;

import static dev.warmglow.core.message.Control.button;
import static dev.warmglow.core.message.Control.danger;

import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import java.util.List;
import java.util.Locale;

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

  Message erased(Locale language) {
    return Message.of(words.say(language, "erased"));
  }

  Message kept(Locale language) {
    return Message.of(words.say(language, "kept"));
  }

  Message exported(Locale language, List<String> lines) {
    if (lines.isEmpty()) {
      return Message.of(words.say(language, "exported_none"));
    }
    return Message.of(words.say(language, "exported").plus("\n").plus(String.join("\n", lines)));
  }

  private String label(Locale language, String key) {
    return words.plain(language, "label." + key);
  }
}
