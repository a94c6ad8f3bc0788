package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entities as the server keeps them: trimmed with the text, sorted, with those it finds itself. */
final class TextEntities {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\w@/])@[A-Za-z][A-Za-z0-9_]{1,31}\\b");
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/])");
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
  private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&])#\\w*[A-Za-z_]\\w*");
  private static final Pattern TIME_FORMAT = Pattern.compile("r|w?[dD]?[tT]?");
  private static final Set<String> EXPLICIT =
      Set.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "blockquote",
          "expandable_blockquote",
          "code",
          "pre",
          "text_link",
          "text_mention",
          "custom_emoji",
          "date_time");

  private TextEntities() {}

  /** Cuts the white space around the text and whatever entities then stick out. */
  static FormattedText tidy(String given, List<ObjectNode> entities) {
    // Control characters are shown as spaces, and take one place as before.
    String text = CONTROL.matcher(given).replaceAll(" ");
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String trimmed = text.strip();
    List<ObjectNode> kept = new ArrayList<>();
    for (ObjectNode entity : entities) {
      int from = Math.max(0, entity.path("offset").asInt() - start);
      int to =
          Math.min(
              trimmed.length(),
              entity.path("offset").asInt() + entity.path("length").asInt() - start);
      if (to > from) {
        kept.add(entity.put("offset", from).put("length", to - from));
      }
    }
    find(trimmed, MENTION, "mention", kept);
    find(trimmed, COMMAND, "bot_command", kept);
    find(trimmed, URL, "url", kept);
    find(trimmed, HASHTAG, "hashtag", kept);
    kept.sort(
        Comparator.<ObjectNode>comparingInt(entity -> entity.path("offset").asInt())
            .thenComparingInt(entity -> -entity.path("length").asInt()));
    ArrayNode sorted = Json.array();
    kept.forEach(sorted::add);
    return new FormattedText(trimmed, sorted);
  }

  private static void find(String text, Pattern pattern, String type, List<ObjectNode> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      if (into.stream().noneMatch(entity -> hides(entity, from, to))) {
        into.add(Json.object().put("type", type).put("offset", from).put("length", to - from));
      }
    }
  }

  /** Nothing is found inside code and links. */
  private static boolean hides(ObjectNode entity, int from, int to) {
    int start = entity.path("offset").asInt();
    int end = start + entity.path("length").asInt();
    return start < to
        && from < end
        && switch (entity.path("type").asText()) {
          case "code", "pre", "text_link", "text_mention", "url", "mention", "bot_command" -> true;
          default -> false;
        };
  }

  /** Checks the {@code entities} parameter and fills in the users of text mentions. */
  static FormattedText given(String text, JsonNode entities, TelegramWorld world) {
    List<ObjectNode> kept = new ArrayList<>();
    for (JsonNode entity : entities) {
      if (!(entity instanceof ObjectNode source) || !source.path("type").isTextual()) {
        throw BotApiRefusal.badRequest("can't parse MessageEntity: Object expected");
      }
      int from = source.path("offset").asInt(-1);
      int length = source.path("length").asInt(-1);
      if (from < 0 || length < 0 || from + length > text.length()) {
        throw BotApiRefusal.badRequest(
            "entity begins or ends outside of the text at UTF-16 offset " + from);
      }
      if (splitsPair(text, from) || splitsPair(text, from + length)) {
        throw BotApiRefusal.badRequest(
            "entity begins or ends in a middle of a UTF-16 symbol at byte offset " + from);
      }
      String type = source.path("type").asText();
      if (EXPLICIT.contains(type) && length > 0) {
        ObjectNode copy = source.deepCopy();
        if (type.equals("text_mention")) {
          Account user = world.account(source.path("user").path("id").asLong());
          if (user == null) {
            continue;
          }
          copy.set("user", user.toJson());
        }
        if (type.equals("date_time")) {
          checkTime(copy);
        }
        kept.add(copy);
      }
    }
    EntityNesting.check(kept);
    return tidy(text, kept);
  }

  private static void checkTime(ObjectNode entity) {
    if (!entity.path("unix_time").isIntegralNumber()
        || !TIME_FORMAT.matcher(entity.path("date_time_format").asText()).matches()) {
      throw BotApiRefusal.badRequest("can't parse MessageEntity: invalid date_time");
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
