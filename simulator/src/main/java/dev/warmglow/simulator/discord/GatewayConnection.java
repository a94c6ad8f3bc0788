package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;

/** One websocket, with the compression it asked for. */
final class GatewayConnection {
  private final WebSocket socket;
  private final @Nullable Deflater deflater;
  @Nullable GatewaySession session;
  private volatile boolean closing;

  GatewayConnection(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.deflater = compressed ? new Deflater() : null;
  }

  void send(int op, @Nullable JsonNode data) {
    ObjectNode payload = Json.object().put("op", op).putNull("s").putNull("t");
    payload.set("d", data);
    send(payload);
  }

  /** A socket that is closing takes nothing more; what it misses is told when it resumes. */
  synchronized void send(ObjectNode payload) {
    if (closing) {
      return;
    }
    String text = Json.write(payload);
    try {
      if (deflater == null) {
        socket.send(text);
      } else {
        socket.send(deflate(deflater, text.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (WebsocketNotConnectedException gone) {
      close(1006);
    }
  }

  /**
   * Begins to close and returns. The socket's own lock is held while it tells the gateway that it
   * closed, so whoever holds the gateway's lock must never wait for the socket's.
   */
  void close(int code) {
    closing = true;
    Thread.startVirtualThread(() -> socket.close(code));
  }

  synchronized void release() {
    closing = true;
    if (deflater != null) {
      deflater.end();
    }
  }

  /** One stream over all messages, each flushed: {@code zlib-stream}. */
  private static byte[] deflate(Deflater deflater, byte[] bytes) {
    deflater.setInput(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
    byte[] chunk = new byte[8192];
    int count;
    do {
      count = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
      out.write(chunk, 0, count);
    } while (count == chunk.length);
    return out.toByteArray();
  }
}
