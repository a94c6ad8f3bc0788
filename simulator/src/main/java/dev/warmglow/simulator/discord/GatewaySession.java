package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One identified session: its connection may go and come back. Guarded by the gateway. */
final class GatewaySession {
  private static final int REPLAYED_AT_MOST = 10_000;
  private static final int TIMESTAMP_SHIFT = 22;

  final String id;
  private final int intents;
  private final int shard;
  private final int shards;
  private final Deque<ObjectNode> sent = new ArrayDeque<>();
  private @Nullable GatewayConnection connection;
  private int seq;

  GatewaySession(String id, int intents, JsonNode shard, GatewayConnection connection) {
    this.id = id;
    this.intents = intents;
    this.shard = shard.path(0).asInt(0);
    this.shards = Math.max(1, shard.path(1).asInt(1));
    this.connection = connection;
  }

  boolean owns(@Nullable String guildId) {
    return guildId == null
        ? shard == 0
        : (Long.parseLong(guildId) >> TIMESTAMP_SHIFT) % shards == shard;
  }

  boolean sameShardAs(GatewaySession other) {
    return shard == other.shard && shards == other.shards;
  }

  boolean wants(int intent) {
    return intent == Intents.NONE || (intents & intent) != 0;
  }

  void dispatch(GatewayEvent event) {
    if (wants(event.intent()) && owns(event.guildId())) {
      dispatch(event.type(), event.dataFor(intents));
    }
  }

  void dispatch(String type, ObjectNode data) {
    ObjectNode payload = Json.object().put("op", 0).put("s", ++seq).put("t", type);
    payload.set("d", data.deepCopy());
    sent.addLast(payload);
    if (sent.size() > REPLAYED_AT_MOST) {
      sent.removeFirst();
    }
    if (connection != null) {
      connection.send(payload);
    }
  }

  /** Whether everything after {@code after} can still be told. */
  boolean canResume(int after) {
    return after <= seq && after >= seq - sent.size();
  }

  void resume(GatewayConnection anew, int after) {
    connection = anew;
    sent.stream().filter(payload -> payload.path("s").asInt() > after).forEach(anew::send);
    dispatch("RESUMED", Json.object());
  }

  void disconnected(GatewayConnection gone) {
    if (gone.equals(connection)) {
      connection = null;
    }
  }

  @Nullable GatewayConnection connection() {
    return connection;
  }
}
