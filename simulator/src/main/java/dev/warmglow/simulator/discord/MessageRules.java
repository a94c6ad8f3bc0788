package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What a message body may hold.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/resources/message#create-message">Create
 * message</a> and <a
 * href="https://docs.discord.com/developers/resources/message#embed-object-embed-limits">embed
 * limits</a>.
 */
final class MessageRules {
  private static final int CONTENT = 2000;
  private static final int EMBEDS = 10;
  private static final int EMBED_TEXT_OVER_ALL = 6000;
  private static final int NONCE = 25;
  private static final int FILES = 10;

  private MessageRules() {}

  /** Checks the fields that are there; whether the whole is empty is another question. */
  static void check(JsonNode body, boolean componentsV2, Problems problems) {
    problems.text(body, "content", 0, CONTENT);
    checkNonce(body.path("nonce"), problems);
    Mentions.check(body.path("allowed_mentions"), problems);
    problems.items(body, "attachments", 0, FILES);
    JsonNode embeds = problems.items(body, "embeds", 0, EMBEDS);
    int text = 0;
    for (int i = 0; i < embeds.size(); i++) {
      text += embed(embeds.path(i), problems.at("embeds").at(i));
    }
    if (text > EMBED_TEXT_OVER_ALL) {
      problems
          .at("embeds")
          .add("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
    if (componentsV2) {
      for (String legacy : Set.of("content", "embeds", "poll", "sticker_ids")) {
        JsonNode node = body.path(legacy);
        if (Json.present(node) && !(node.isEmpty() && node.asText().isEmpty())) {
          problems
              .at(legacy)
              .add(
                  "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                  "The '"
                      + legacy
                      + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
      }
    }
    ComponentRules.checkMessage(body, componentsV2, problems);
  }

  private static void checkNonce(JsonNode nonce, Problems problems) {
    if (nonce.isTextual() && nonce.asText().length() > NONCE) {
      problems.at("nonce").add("NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length.");
    } else if (Json.present(nonce) && !nonce.isTextual() && !nonce.isIntegralNumber()) {
      problems.at("nonce").add("NONCE_TYPE_INVALID", "Must be a string or an integer.");
    }
  }

  /** The length that counts towards the sum. */
  private static int embed(JsonNode embed, Problems at) {
    int text = at.text(embed, "title", 0, 256).length();
    text += at.text(embed, "description", 0, 4096).length();
    text += at.at("footer").text(embed.path("footer"), "text", 0, 2048).length();
    text += at.at("author").text(embed.path("author"), "name", 0, 256).length();
    JsonNode fields = at.items(embed, "fields", 0, 25);
    for (int i = 0; i < fields.size(); i++) {
      Problems field = at.at("fields").at(i);
      text += field.text(fields.path(i), "name", 1, 256).length();
      text += field.text(fields.path(i), "value", 1, 1024).length();
    }
    at.range(embed, "color", 0, 0xFFFFFF);
    checkUrl(embed.path("url"), at.at("url"), Set.of("http", "https"));
    for (String picture : Set.of("image", "thumbnail")) {
      checkUrl(
          embed.path(picture).path("url"),
          at.at(picture).at("url"),
          Set.of("http", "https", "attachment"));
    }
    return text;
  }

  static void checkUrl(JsonNode url, Problems at, Set<String> schemes) {
    if (!Json.present(url)) {
      return;
    }
    String text = url.asText();
    int colon = text.indexOf("://");
    if (colon < 0 || !schemes.contains(text.substring(0, colon)) || text.matches(".*\\s.*")) {
      at.add("URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
  }
}
