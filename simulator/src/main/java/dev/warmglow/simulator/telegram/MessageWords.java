package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the text or the caption of a call, with its limit in UTF-16 units after parsing. */
final class MessageWords {
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private MessageWords() {}

  static FormattedText text(Parameters parameters, TelegramWorld world) {
    if (!parameters.has("text")) {
      throw BotApiRefusal.badRequest("message text is empty");
    }
    FormattedText words = read(parameters, "text", "entities", world);
    if (words.text().isEmpty()) {
      throw BotApiRefusal.badRequest("text must be non-empty");
    }
    if (words.text().length() > LONGEST_TEXT) {
      throw BotApiRefusal.badRequest("message is too long");
    }
    return words;
  }

  static FormattedText caption(Parameters parameters, TelegramWorld world) {
    FormattedText words = read(parameters, "caption", "caption_entities", world);
    if (words.text().length() > LONGEST_CAPTION) {
      throw BotApiRefusal.badRequest("message caption is too long");
    }
    return words;
  }

  private static FormattedText read(
      Parameters parameters, String text, String entities, TelegramWorld world) {
    String mode = parameters.text("parse_mode");
    String source = parameters.text(text);
    if (mode.equalsIgnoreCase("HTML")) {
      return HtmlMarkup.parse(source, world);
    }
    if (!mode.isEmpty()) {
      // Markdown is not spoken here: the bot escapes HTML or sends entities.
      throw BotApiRefusal.badRequest("unsupported parse_mode");
    }
    JsonNode given = parameters.node(entities);
    return TextEntities.given(source, given == null ? Json.array() : given, world);
  }
}
