package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the bot has not confirmed yet (<a href="https://core.telegram.org/bots/api#getupdates">
 * getUpdates</a>). Guarded by the lock of {@link TelegramWorld}, which a waiting poll gives up.
 */
final class UpdateQueue {
  private static final Set<String> ONLY_WHEN_ASKED =
      Set.of("chat_member", "message_reaction", "message_reaction_count");
  private static final Duration KEPT = Duration.ofDays(1);
  private static final long LONGEST_POLL_SECONDS = 50;

  private final InstantSource clock;
  private final Condition changed;
  private final Deque<Update> waiting = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private long nextId = 800_000_001;
  private long newestPoll;
  private int waitingPolls;

  private record Update(long id, Instant at, ObjectNode json) {}

  UpdateQueue(ReentrantLock lock, InstantSource clock) {
    this.changed = lock.newCondition();
    this.clock = clock;
  }

  /** Adds an update if the bot asked for its kind by now; says whether it did. */
  boolean add(String kind, JsonNode payload) {
    if (!allows(kind)) {
      return false;
    }
    ObjectNode json = Json.object().put("update_id", nextId);
    json.set(kind, payload);
    waiting.addLast(new Update(nextId++, clock.instant(), json));
    changed.signalAll();
    return true;
  }

  /** Adds what nobody caused; without an id of its own it gets the next. */
  void inject(ObjectNode update) {
    ObjectNode json = update.deepCopy();
    long id = json.path("update_id").asLong(nextId);
    if (id == nextId) {
      nextId++;
    }
    json.put("update_id", id);
    waiting.addLast(new Update(id, clock.instant(), json));
    changed.signalAll();
  }

  boolean allows(String kind) {
    return allowed.isEmpty() ? !ONLY_WHEN_ASKED.contains(kind) : allowed.contains(kind);
  }

  ArrayNode poll(Parameters parameters) throws InterruptedException {
    JsonNode wanted = parameters.node("allowed_updates");
    if (wanted != null) {
      Set<String> kinds = new HashSet<>();
      wanted.forEach(kind -> kinds.add(kind.asText()));
      allowed = Set.copyOf(kinds);
    }
    confirm(parameters.number("offset"));
    Long asked = parameters.number("limit");
    long limit = asked == null || asked < 1 || asked > 100 ? 100 : asked;
    Long timeout = parameters.number("timeout");
    long nanos =
        Duration.ofSeconds(Math.clamp(timeout == null ? 0 : timeout, 0, LONGEST_POLL_SECONDS))
            .toNanos();
    long mine = ++newestPoll;
    changed.signalAll();
    waitingPolls++;
    try {
      while (waiting.isEmpty() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
        if (mine != newestPoll) {
          throw BotApiRefusal.conflict();
        }
      }
    } finally {
      waitingPolls--;
    }
    ArrayNode out = Json.array();
    waiting.stream().limit(limit).forEach(update -> out.add(update.json()));
    return out;
  }

  private void confirm(@Nullable Long offset) {
    Instant oldest = clock.instant().minus(KEPT);
    waiting.removeIf(update -> update.at().isBefore(oldest));
    if (offset == null || offset == 0) {
      return;
    }
    if (offset < 0) {
      while (waiting.size() > -offset) {
        waiting.removeFirst();
      }
    } else if (offset <= nextId) {
      // An offset from the future confirms nothing: ids may have restarted lower.
      waiting.removeIf(update -> update.id() < offset);
    }
  }

  /** Ids start again at a lower number, as they may after a quiet week. */
  void restartIdsLower() {
    waiting.clear();
    nextId = nextId / 2;
  }

  void forgetAll() {
    waiting.clear();
  }

  int waitingPolls() {
    return waitingPolls;
  }

  int size() {
    return waiting.size();
  }

  ArrayNode allowedKinds() {
    ArrayNode kinds = Json.array();
    allowed.stream().sorted().forEach(kinds::add);
    return kinds;
  }
}
