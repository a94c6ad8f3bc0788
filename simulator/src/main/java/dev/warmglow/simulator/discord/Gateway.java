package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The gateway protocol, version 10: sessions and what they are told. Thread-safe.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/events/gateway">Gateway</a> and <a
 * href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway">opcodes and
 * close codes</a>.
 */
final class Gateway {
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int PRESENCE_UPDATE = 3;
  private static final int VOICE_STATE_UPDATE = 4;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int REQUEST_GUILD_MEMBERS = 8;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;
  private static final int HEARTBEAT_INTERVAL_MILLIS = 41_250;
  private static final int PAYLOAD_BYTES = 4096;

  private final String token;
  private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
  private @Nullable Backend backend;
  private @Nullable String url;
  private boolean privilegedIntents;

  Gateway(String token) {
    this.token = token;
  }

  /** What the gateway speaks for, and where it listens; before the first connection. */
  synchronized void serve(Backend served, String address) {
    this.backend = served;
    this.url = address;
  }

  synchronized void allowPrivilegedIntents() {
    privilegedIntents = true;
  }

  /** Sends whatever it is to every session, as it stands. */
  synchronized void inject(String type, ObjectNode data) {
    sessions.values().forEach(session -> session.dispatch(type, data));
  }

  synchronized void dispatch(GatewayEvent event) {
    sessions.values().forEach(session -> session.dispatch(event));
  }

  void connected(GatewayConnection connection) {
    connection.send(HELLO, Json.object().put("heartbeat_interval", HEARTBEAT_INTERVAL_MILLIS));
  }

  synchronized void disconnected(GatewayConnection connection, int code) {
    connection.release();
    GatewaySession session = connection.session;
    if (session != null) {
      session.disconnected(connection);
      boolean forGood = code == 1000 || code == 1001;
      if (forGood && session.connection() == null) {
        sessions.remove(session.id);
      }
    }
  }

  void received(GatewayConnection connection, String text) {
    JsonNode payload;
    try {
      payload = Json.read(text);
    } catch (UncheckedIOException notJson) {
      connection.close(4002);
      return;
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > PAYLOAD_BYTES) {
      connection.close(4002);
      return;
    }
    JsonNode data = payload.path("d");
    switch (payload.path("op").asInt(-1)) {
      case HEARTBEAT -> connection.send(HEARTBEAT_ACK, null);
      case IDENTIFY -> identify(connection, data);
      case RESUME -> resume(connection, data);
      case REQUEST_GUILD_MEMBERS -> requireSession(connection, () -> members(connection, data));
      case PRESENCE_UPDATE, VOICE_STATE_UPDATE -> requireSession(connection, () -> {});
      default -> connection.close(4001);
    }
  }

  private static void requireSession(GatewayConnection connection, Runnable work) {
    if (connection.session == null) {
      connection.close(4003);
    } else {
      work.run();
    }
  }

  private void identify(GatewayConnection connection, JsonNode data) {
    JsonNode shard = data.path("shard");
    boolean wrongShard = shard.isArray() && shard.path(0).asInt() >= shard.path(1).asInt();
    if (connection.session != null) {
      connection.close(4005);
    } else if (!token.equals(data.path("token").asText())) {
      connection.close(4004);
    } else if (wrongShard) {
      connection.close(4010);
    } else if (!data.path("intents").canConvertToInt()) {
      connection.close(4013);
    } else if ((data.path("intents").asInt() & Intents.PRIVILEGED) != 0 && !privilegedIntents) {
      connection.close(4014);
    } else {
      // The world's lock is taken before the gateway's own, as everywhere.
      Backend world = Objects.requireNonNull(backend);
      world.locked(() -> start(connection, data, world.directory));
    }
  }

  private synchronized void start(
      GatewayConnection connection, JsonNode data, Directory directory) {
    GatewaySession session =
        new GatewaySession(
            UUID.randomUUID().toString().replace("-", ""),
            data.path("intents").asInt(),
            data.path("shard"),
            connection);
    List<Guild> guilds =
        directory.guildsOf(directory.bot).stream().filter(g -> session.owns(g.id)).toList();
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id)
            .put("resume_gateway_url", url)
            .put("session_type", "normal");
    ready.set("user", directory.bot.json().put("mfa_enabled", true).put("verified", true));
    ready.putObject("application").put("id", directory.bot.id).put("flags", 0);
    ready.putArray("private_channels");
    ready.putArray("_trace");
    var list = ready.putArray("guilds");
    guilds.forEach(guild -> list.addObject().put("id", guild.id).put("unavailable", true));
    if (data.path("shard").isArray()) {
      ready.set("shard", data.path("shard"));
    }
    connection.session = session;
    // A client that identifies anew has given its lost session up.
    sessions.values().removeIf(old -> old.connection() == null && old.sameShardAs(session));
    session.dispatch("READY", ready);
    if (session.wants(Intents.GUILDS)) {
      guilds.forEach(guild -> session.dispatch("GUILD_CREATE", guild.created(directory.bot)));
    }
    sessions.put(session.id, session);
  }

  private synchronized void resume(GatewayConnection connection, JsonNode data) {
    GatewaySession session = sessions.get(data.path("session_id").asText());
    if (!token.equals(data.path("token").asText())) {
      connection.close(4004);
    } else if (session == null || !session.canResume(data.path("seq").asInt())) {
      connection.send(INVALID_SESSION, Json.read("false"));
    } else {
      connection.session = session;
      session.resume(connection, data.path("seq").asInt());
    }
  }

  private void members(GatewayConnection connection, JsonNode data) {
    GatewaySession session = Objects.requireNonNull(connection.session);
    Backend world = Objects.requireNonNull(backend);
    world.locked(() -> {
      ObjectNode chunk = MemberChunk.of(world.directory, data);
      synchronized (this) {
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
      }
    });
  }

  /** Closes every connection with this code; sessions stay and can be resumed. */
  synchronized void drop(int code) {
    connections().forEach(connection -> connection.close(code));
  }

  /** Asks every client to reconnect and resume. */
  synchronized void reconnect() {
    connections().forEach(connection -> connection.send(RECONNECT, null));
  }

  /** Tells every client that its session is over. */
  synchronized void invalidate() {
    List<GatewayConnection> open = connections();
    sessions.clear();
    open.forEach(connection -> {
      connection.session = null;
      connection.send(INVALID_SESSION, Json.read("false"));
    });
  }

  synchronized int connected() {
    return connections().size();
  }

  private List<GatewayConnection> connections() {
    return sessions.values().stream()
        .map(GatewaySession::connection)
        .filter(Objects::nonNull)
        .toList();
  }
}
