package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gateway connection without a library, for tests that answer by hand. */
final class RawGateway implements WebSocket.Listener, AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
  final WebSocket socket;

  RawGateway(String url) {
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(url + "?v=10&encoding=json"), this)
            .orTimeout(10, TimeUnit.SECONDS)
            .join();
  }

  RawGateway identify(String token, int intents) throws InterruptedException {
    say(
        "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":%d,\"properties\":{}}}"
            .formatted(token, intents));
    next("READY");
    return this;
  }

  void say(String json) {
    socket.sendText(json, true).join();
  }

  /** The data of the next dispatch of this type. */
  JsonNode next(String type) throws InterruptedException {
    while (true) {
      JsonNode payload = received.poll(10, TimeUnit.SECONDS);
      if (payload == null) {
        throw new AssertionError("no " + type);
      }
      if (payload.path("t").asText().equals(type)) {
        return payload.path("d");
      }
    }
  }

  /** The code that the connection was closed with. */
  int closeCode() throws InterruptedException {
    Integer code = closed.poll(10, TimeUnit.SECONDS);
    return code == null ? 0 : code;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      received.add(Json.read(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.add(code);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }
}
