package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.InlineList;
import dev.warmglow.simulator.person.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Inline queries and what the bot offers for them (<a
 * href="https://core.telegram.org/bots/api#inline-mode">Inline mode</a>). Guarded by the lock of
 * {@link TelegramWorld}, which a waiting person gives up.
 */
final class InlineQueries {
  private static final Duration ANSWERABLE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 256;

  private final TelegramWorld world;
  private final Condition answered;
  private final Map<String, Query> queries = new LinkedHashMap<>();
  private final Map<String, Answer> cache = new HashMap<>();
  private long nextId = 9_000_000_000_000_001L;

  /** One thing to pick, checked and ready to be posted. */
  record Result(
      InlineList.Result shown,
      FormattedText words,
      ChatMessage.@Nullable Media media,
      @Nullable ArrayNode keyboard) {}

  /**
   * What the bot answered.
   *
   * @param until how long the same query gets the same answer without asking the bot
   */
  record Answer(List<Result> results, String button, Instant until) {}

  /** A query on somebody's screen. */
  static final class Query {
    final String id;
    final Account by;
    final String text;
    final Instant at;
    @Nullable Answer answer;

    Query(String id, Account by, String text, Instant at) {
      this.id = id;
      this.by = by;
      this.text = text;
      this.at = at;
    }
  }

  InlineQueries(TelegramWorld world) {
    this.world = world;
    this.answered = world.lock.newCondition();
  }

  InlineList ask(Account by, Chat chat, String text) throws InterruptedException {
    if (!world.inlineMode) {
      throw new Refused("The bot has no inline mode.");
    }
    if (text.length() > LONGEST) {
      throw new Refused("A query has at most " + LONGEST + " characters.");
    }
    Query query = new Query(Long.toString(nextId++), by, text, world.clock.instant());
    queries.put(query.id, query);
    query.answer = cached(by, text);
    if (query.answer == null) {
      tell(query, chat);
    }
    long nanos = PATIENCE.toNanos();
    while (query.answer == null && nanos > 0) {
      nanos = answered.awaitNanos(nanos);
    }
    Answer answer = query.answer;
    return answer == null
        ? new InlineList(query.id, List.of(), "")
        : new InlineList(
            query.id, answer.results().stream().map(Result::shown).toList(), answer.button());
  }

  private @Nullable Answer cached(Account by, String text) {
    for (String whose : List.of("", Long.toString(by.id()))) {
      Answer answer = cache.get(whose + ":" + text);
      if (answer != null && world.clock.instant().isBefore(answer.until())) {
        return answer;
      }
    }
    return null;
  }

  private void tell(Query query, Chat chat) {
    ObjectNode json = Json.object().put("id", query.id).put("query", query.text).put("offset", "");
    json.set("from", query.by.toJson());
    json.put("chat_type", chat.isPrivate() ? "sender" : chat.toJson().path("type").asText());
    world.updates.add("inline_query", json);
  }

  /** The query that may be answered, once. */
  Query open(String id) {
    Query query = queries.get(id);
    if (query == null
        || query.answer != null
        || world.clock.instant().isAfter(query.at.plus(ANSWERABLE))) {
      throw BotApiRefusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    return query;
  }

  void answer(Query query, Answer answer, boolean personal) {
    query.answer = answer;
    cache.put((personal ? query.by.id() : "") + ":" + query.text, answer);
    answered.signalAll();
  }

  /** What the person picked from their list. */
  Result picked(Account by, String list, String result) {
    Query query = queries.get(list);
    Answer answer = query == null || !query.by.equals(by) ? null : query.answer;
    if (answer != null) {
      for (Result one : answer.results()) {
        if (one.shown().id().equals(result)) {
          return one;
        }
      }
    }
    throw new Refused("There is no such result on the screen.");
  }

  String text(String list) {
    Query query = queries.get(list);
    return query == null ? "" : query.text;
  }
}
