package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.FileId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server of files may do that is not Discord's way. */
class DiscordFilesOverWiresTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private URI base;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @AfterEach
  void hangUp() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aRedirectionIsNotFollowed() {
    AtomicBoolean followed = new AtomicBoolean();
    at("/elsewhere", exchange -> followed.set(true));
    at(
        "/file",
        exchange -> {
          exchange.getResponseHeaders().add("Location", base.resolve("/elsewhere").toString());
          exchange.sendResponseHeaders(302, -1);
        });
    LookupFailed failed = assertThrows(LookupFailed.class, () -> fetch(1000));
    assertEquals("the file is not there: HTTP 302", failed.getMessage());
    assertEquals(false, followed.get());
  }

  @Test
  void aFileWithoutAnEndIsReadNoFurtherThanItMayBe() {
    at(
        "/file",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          while (true) {
            body.write(new byte[8192]);
          }
        });
    LookupFailed failed = assertThrows(LookupFailed.class, () -> fetch(100_000));
    assertEquals("the file is larger than 100000 bytes", failed.getMessage());
  }

  @Test
  void aConnectionThatBreaksIsToldInWords() {
    at(
        "/file",
        exchange -> {
          exchange.sendResponseHeaders(200, 5000);
          exchange.getResponseBody().write(new byte[10]);
          throw new IOException("breaks");
        });
    assertThrows(LookupFailed.class, () -> fetch(10_000));
  }

  private void at(String path, HttpHandler handler) {
    server.createContext(
        path,
        (HttpExchange exchange) -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private void fetch(int maxBytes) throws LookupFailed {
    new DiscordFiles(base)
        .fetch(new FileId(DiscordPlatform.NAME, base.resolve("/file").toString()), maxBytes);
  }
}
