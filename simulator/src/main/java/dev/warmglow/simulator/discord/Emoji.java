package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A coarse idea of what an emoji is: something pictorial, or a custom one by its id. */
final class Emoji {
  private Emoji() {}

  /** Whether the text is one Unicode emoji: short, starts pictorial, and holds no letters. */
  static boolean isUnicode(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == 0 || points > 14 || text.codePoints().anyMatch(Character::isLetter)) {
      return false;
    }
    return Character.isEmoji(text.codePointAt(0)) && (text.charAt(0) > 127 || points > 1);
  }

  /** {@code name:id} or a Unicode emoji, as a reaction path names it. */
  static boolean isReaction(String text) {
    return isUnicode(text) || text.matches("\\w{2,32}:\\d{17,20}");
  }

  static ObjectNode json(String reaction) {
    int colon = reaction.indexOf(':');
    return colon < 0
        ? Json.object().putNull("id").put("name", reaction)
        : Json.object()
            .put("id", reaction.substring(colon + 1))
            .put("name", reaction.substring(0, colon));
  }

  /** Adds a problem unless the {@code emoji} of a component is valid or missing. */
  static void check(JsonNode component, Problems at) {
    JsonNode emoji = component.path("emoji");
    if (!Json.present(emoji)) {
      return;
    }
    boolean custom = Snowflakes.isSnowflake(emoji.path("id").asText());
    if (!custom && !isUnicode(emoji.path("name").asText())) {
      at.at("emoji").at("name").add("COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
  }
}
