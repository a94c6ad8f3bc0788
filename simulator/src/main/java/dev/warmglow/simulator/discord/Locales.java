package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Refused;
import java.util.Set;

/**
 * The languages of Discord's client.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/reference#locales">Locales</a>.
 */
final class Locales {
  private static final Set<String> KNOWN =
      Set.of(
          "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
          "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
          "th", "zh-CN", "ja", "zh-TW", "ko");

  private Locales() {}

  /** Finds languages that Discord does not have. */
  static void check(JsonNode named, String field, Problems at) {
    for (var entry : named.path(field).properties()) {
      if (!KNOWN.contains(entry.getKey())) {
        at.at(field).choice(entry.getKey());
      }
    }
  }

  /** The client's tag for a language: {@code en} is {@code en-US}. */
  static String discordTag(String languageTag) {
    if (KNOWN.contains(languageTag)) {
      return languageTag;
    }
    return switch (languageTag) {
      case "en" -> "en-US";
      case "es" -> "es-ES";
      case "pt" -> "pt-BR";
      case "sv" -> "sv-SE";
      case "zh" -> "zh-CN";
      default -> throw new Refused("Discord has no language " + languageTag + ".");
    };
  }
}
