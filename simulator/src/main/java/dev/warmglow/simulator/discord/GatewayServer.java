package dev.warmglow.simulator.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The websocket that the gateway is spoken over, on loopback. */
final class GatewayServer extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
  private static final int WORKERS = 2;
  private static final int FRAME_BYTES = 1 << 16;

  private final Gateway gateway;
  private final CountDownLatch started = new CountDownLatch(1);

  GatewayServer(Gateway gateway) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        WORKERS,
        List.of(new Draft_6455(List.of(), List.of(new Protocol("")), FRAME_BYTES)));
    this.gateway = gateway;
    setTcpNoDelay(true);
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  /** Starts and returns the address, {@code ws://127.0.0.1:PORT}. */
  String listen() throws InterruptedException {
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gateway did not start");
    }
    return "ws://127.0.0.1:" + getPort();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    boolean compressed = handshake.getResourceDescriptor().contains("compress=zlib-stream");
    GatewayConnection connection = new GatewayConnection(socket, compressed);
    socket.setAttachment(connection);
    gateway.connected(connection);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    gateway.received(socket.getAttachment(), text);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    GatewayConnection connection = socket.getAttachment();
    if (connection != null) {
      gateway.disconnected(connection, remote ? code : 4000);
    }
  }

  @Override
  public void onError(WebSocket socket, Exception problem) {
    LOG.warn("gateway connection failed", problem);
  }
}
