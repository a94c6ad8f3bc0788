package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.InlineList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers to inline queries: articles and pictures. */
final class InlineMethods {
  private static final int MOST = 50;
  private static final int BYTES = 64;
  private static final long CACHED_SECONDS = 300;

  private final TelegramWorld world;
  private final MediaFiles files;

  InlineMethods(TelegramWorld world) {
    this.world = world;
    this.files = new MediaFiles(world);
  }

  void addTo(BotMethods methods) {
    methods.add("answerInlineQuery", this::answer);
  }

  private JsonNode answer(Parameters parameters) {
    JsonNode given = parameters.node("results");
    if (given == null || !given.isArray()) {
      throw BotApiRefusal.badRequest("can't parse inline query results: Expected an Array");
    }
    if (given.size() > MOST) {
      throw BotApiRefusal.badRequest("RESULTS_TOO_MUCH");
    }
    if (bytes(parameters.text("next_offset")) > BYTES) {
      throw BotApiRefusal.badRequest("NEXT_OFFSET_INVALID");
    }
    String button = button(parameters.node("button"));
    Set<String> ids = new HashSet<>();
    List<InlineQueries.Result> results = new ArrayList<>();
    for (JsonNode one : given) {
      InlineQueries.Result result = result(one);
      if (!ids.add(result.shown().id())) {
        throw BotApiRefusal.badRequest("RESULT_ID_DUPLICATE");
      }
      results.add(result);
    }
    InlineQueries.Query query = world.inline.open(parameters.text("inline_query_id"));
    Long seconds = parameters.number("cache_time");
    InlineQueries.Answer answer =
        new InlineQueries.Answer(
            List.copyOf(results),
            button,
            world.clock.instant().plusSeconds(seconds == null ? CACHED_SECONDS : seconds));
    world.inline.answer(query, answer, parameters.flag("is_personal"));
    return Json.yes();
  }

  private static String button(@Nullable JsonNode button) {
    if (button == null) {
      return "";
    }
    if (button.path("text").asText().isEmpty()) {
      throw BotApiRefusal.badRequest("can't parse inline query results button: text is empty");
    }
    if (!button.has("web_app")
        && !button.path("start_parameter").asText().matches(Typing.START_PAYLOAD)) {
      throw BotApiRefusal.badRequest("START_PARAM_INVALID");
    }
    return button.path("text").asText();
  }

  private InlineQueries.Result result(JsonNode node) {
    if (!(node instanceof ObjectNode result)) {
      throw BotApiRefusal.badRequest("can't parse InlineQueryResult: Object expected");
    }
    String id = result.path("id").asText();
    if (id.isEmpty() || bytes(id) > BYTES) {
      throw BotApiRefusal.badRequest("RESULT_ID_INVALID");
    }
    Parameters fields = new Parameters(result, java.util.Map.of());
    String title = result.path("title").asText();
    FormattedText words;
    ChatMessage.Media media = null;
    switch (result.path("type").asText()) {
      case "article" -> {
        if (title.isEmpty()) {
          throw BotApiRefusal.badRequest("ARTICLE_TITLE_EMPTY");
        }
        words = content(result.path("input_message_content"));
      }
      case "photo" -> {
        if (!result.has("photo_file_id")) {
          // The local Telegram fetches nothing from elsewhere.
          throw BotApiRefusal.badRequest("PHOTO_INVALID");
        }
        media = files.photo(result.path("photo_file_id").asText());
        words =
            result.has("input_message_content")
                ? content(result.path("input_message_content"))
                : MessageWords.caption(fields, world);
      }
      default -> throw BotApiRefusal.badRequest("unsupported inline query result type");
    }
    return new InlineQueries.Result(
        new InlineList.Result(id, title, result.path("description").asText()),
        words,
        result.has("input_message_content") ? null : media,
        ReplyMarkup.readInline(fields));
  }

  private FormattedText content(JsonNode content) {
    if (!(content instanceof ObjectNode given) || !given.has("message_text")) {
      throw BotApiRefusal.badRequest("message text is empty");
    }
    ObjectNode renamed = given.deepCopy();
    renamed.set("text", renamed.remove("message_text"));
    return MessageWords.text(new Parameters(renamed, java.util.Map.of()), world);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
