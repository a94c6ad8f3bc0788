package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.warmglow.discord.InvalidRequests.Paused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidRequestsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger status = new AtomicInteger(403);
  private final AtomicInteger arrived = new AtomicInteger();
  private final InvalidRequests invalid = new InvalidRequests(now::get);
  private final OkHttpClient client = new OkHttpClient.Builder().addInterceptor(invalid).build();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          arrived.incrementAndGet();
          if (status.get() == 429) {
            exchange.getResponseHeaders().add("X-RateLimit-Scope", "shared");
          }
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.connectionPool().evictAll();
  }

  @Test
  void after100RefusalsNothingGoesOutUntilTheOldestIs10MinutesOld() throws IOException {
    call(99);
    assertEquals(Duration.ZERO, invalid.pause());
    call(1);
    assertEquals(InvalidRequests.WINDOW, invalid.pause());
    Paused paused = assertInstanceOf(Paused.class, failure());
    assertEquals(InvalidRequests.WINDOW, paused.pause());
    assertEquals(100, arrived.get());
    now.set(Instant.EPOCH.plus(InvalidRequests.WINDOW));
    call(1);
    assertEquals(101, arrived.get());
  }

  @ParameterizedTest
  @CsvSource({"200", "404", "400", "429"})
  void otherAnswersAndSharedLimitsAreNotCounted(int harmless) throws IOException {
    status.set(harmless);
    call(InvalidRequests.MOST + 1);
    assertTrue(invalid.pause().isZero());
  }

  private void call(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      client.newCall(request()).execute().close();
    }
  }

  private IOException failure() {
    try {
      call(1);
    } catch (IOException refused) {
      return refused;
    }
    throw new AssertionError("it went out");
  }

  private Request request() {
    return new Request.Builder()
        .url("http://127.0.0.1:" + server.getAddress().getPort() + "/")
        .build();
  }
}
