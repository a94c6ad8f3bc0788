package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked {@code reply_markup}.
 *
 * @param keyboard rows of <a href="https://core.telegram.org/bots/api#inlinekeyboardbutton">
 *     InlineKeyboardButton</a>, null when there is none
 * @param forcesReply whether the reply box opens
 * @param selective only for those who are mentioned or replied to
 */
record ReplyMarkup(@Nullable ArrayNode keyboard, boolean forcesReply, boolean selective) {
  private static final ReplyMarkup NONE = new ReplyMarkup(null, false, false);
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_IN_A_ROW = 8;
  private static final Set<String> ACTIONS =
      Set.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");

  static ReplyMarkup read(Parameters parameters) {
    JsonNode markup = parameters.node("reply_markup");
    if (markup == null || markup.isEmpty()) {
      return NONE;
    }
    if (markup.has("inline_keyboard")) {
      return new ReplyMarkup(keyboard(markup.path("inline_keyboard")), false, false);
    }
    if (markup.path("force_reply").asBoolean()) {
      int hint = markup.path("input_field_placeholder").asText().length();
      if (markup.has("input_field_placeholder") && (hint < 1 || hint > 64)) {
        throw BotApiRefusal.badRequest("input field placeholder must have 1-64 characters");
      }
      return new ReplyMarkup(null, true, markup.path("selective").asBoolean());
    }
    if (markup.path("remove_keyboard").asBoolean() || markup.has("keyboard")) {
      return NONE;
    }
    throw BotApiRefusal.badRequest("object expected as reply markup");
  }

  /** Only inline keyboards can be put under a message by an edit. */
  static @Nullable ArrayNode readInline(Parameters parameters) {
    ReplyMarkup markup = read(parameters);
    if (parameters.has("reply_markup") && markup.keyboard == null && markup.forcesReply) {
      throw BotApiRefusal.badRequest("inline keyboard expected");
    }
    return markup.keyboard;
  }

  private static @Nullable ArrayNode keyboard(JsonNode rows) {
    ArrayNode checked = Json.array();
    int buttons = 0;
    for (JsonNode row : rows) {
      if (!row.isArray()) {
        throw BotApiRefusal.badRequest(
            "can't parse inline keyboard: field \"inline_keyboard\" must be an Array of Arrays");
      }
      ArrayNode kept = Json.array();
      for (JsonNode button : row) {
        kept.add(button(button));
        buttons++;
      }
      if (kept.size() > MOST_IN_A_ROW) {
        throw BotApiRefusal.badRequest("BUTTON_ROW_TOO_LONG");
      }
      if (!kept.isEmpty()) {
        checked.add(kept);
      }
    }
    if (buttons > MOST_BUTTONS) {
      throw BotApiRefusal.badRequest("reply markup is too long");
    }
    return checked.isEmpty() ? null : checked;
  }

  private static ObjectNode button(JsonNode node) {
    if (!(node instanceof ObjectNode button)) {
      throw BotApiRefusal.badRequest("can't parse inline keyboard button: expected an Object");
    }
    if (button.path("text").asText().isEmpty()) {
      throw BotApiRefusal.badRequest("can't parse inline keyboard button: text is empty");
    }
    ObjectNode kept = Json.object();
    int actions = 0;
    for (var field : button.properties()) {
      if (!field.getValue().isNull()) {
        kept.set(field.getKey(), field.getValue());
        actions += ACTIONS.contains(field.getKey()) ? 1 : 0;
      }
    }
    if (actions == 0) {
      throw BotApiRefusal.badRequest("text buttons are unallowed in the inline keyboard");
    }
    if (actions > 1) {
      throw BotApiRefusal.badRequest("inline keyboard button must have exactly one action");
    }
    if (kept.has("callback_data")) {
      int bytes = kept.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw BotApiRefusal.badRequest("BUTTON_DATA_INVALID");
      }
    }
    int copied = kept.path("copy_text").path("text").asText().length();
    if (kept.has("copy_text") && (copied < 1 || copied > 256)) {
      throw BotApiRefusal.badRequest("BUTTON_COPY_TEXT_INVALID");
    }
    if (kept.has("url")) {
      checkUrl(kept.path("url").asText());
    }
    return kept;
  }

  private static void checkUrl(String url) {
    try {
      String scheme = new URI(url).getScheme();
      if (scheme != null && !Set.of("http", "https", "tg", "ton", "tonsite").contains(scheme)) {
        throw BotApiRefusal.badRequest("inline keyboard button URL '" + url + "' is invalid");
      }
    } catch (URISyntaxException broken) {
      throw BotApiRefusal.badRequest("inline keyboard button URL '" + url + "' is invalid");
    }
  }
}
