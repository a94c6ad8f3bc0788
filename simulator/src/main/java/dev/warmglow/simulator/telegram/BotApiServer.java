package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.warmglow.simulator.person.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Bot API over HTTP, on loopback. */
final class BotApiServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BotApiServer.class);
  private static final byte[] BAD_GATEWAY =
      "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
          .getBytes(StandardCharsets.UTF_8);

  static {
    // Otherwise Nagle's algorithm holds each small answer back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final TelegramWorld world;
  private final String token;
  private final BotMethods methods;
  private final FaultPlan faults;
  private final RequestLog requests;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What a call comes to, before it is put on the wire. */
  private record Answer(int status, ObjectNode body) {}

  BotApiServer(int port, String token, TelegramWorld world, FaultPlan faults, RequestLog requests)
      throws IOException {
    this.world = world;
    this.token = token;
    this.methods = new BotMethods(world);
    this.faults = faults;
    this.requests = requests;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String files = "/file/bot" + token + "/files/";
      if (path.startsWith(files)) {
        file(exchange, path.substring(files.length()));
        return;
      }
      String prefix = "/bot" + token + "/";
      if (!path.startsWith(prefix)) {
        exchange.getRequestBody().readAllBytes();
        boolean otherBot = path.startsWith("/bot");
        BotApiRefusal refusal =
            otherBot ? BotApiRefusal.unauthorized() : BotApiRefusal.notFound("page");
        respond(exchange, refusal.code(), json(refusal.body()), "application/json");
        return;
      }
      BotMethods.Named method = methods.find(path.substring(prefix.length()));
      serve(exchange, method);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException defect) {
      log.error("The local Telegram failed", defect);
      throw defect;
    }
  }

  private void file(HttpExchange exchange, String id) throws IOException {
    Upload upload;
    world.lock.lock();
    try {
      upload = world.files.get(id);
    } finally {
      world.lock.unlock();
    }
    if (upload == null) {
      BotApiRefusal refusal = BotApiRefusal.notFound("file");
      respond(exchange, refusal.code(), json(refusal.body()), "application/json");
      return;
    }
    respond(exchange, 200, upload.bytes(), "application/octet-stream");
  }

  private void serve(HttpExchange exchange, BotMethods.Named method)
      throws IOException, InterruptedException {
    Parameters parameters;
    try {
      parameters = RequestReader.read(exchange, method.name());
    } catch (BotApiRefusal refusal) {
      respond(exchange, refusal.code(), json(refusal.body()), "application/json");
      return;
    }
    Optional<Fault> fault = faults.next(method.name());
    if (fault.isPresent()) {
      fail(exchange, method, parameters, fault.get());
      return;
    }
    finish(exchange, method, parameters, call(method, parameters));
  }

  private void fail(
      HttpExchange exchange, BotMethods.Named method, Parameters parameters, Fault fault)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case DROP_BEFORE -> record(method, parameters, 0, NullNode.instance);
      case DROP_AFTER -> {
        Answer answer = call(method, parameters);
        record(method, parameters, answer.status(), answer.body());
      }
      case RATE_LIMIT, GLOBAL_RATE_LIMIT, SHARED_RATE_LIMIT -> {
        long seconds = Math.max(1, fault.delay().toSeconds());
        finish(exchange, method, parameters, answer(BotApiRefusal.tooMany(seconds)));
      }
      case SERVER_ERROR -> finish(exchange, method, parameters, answer(BotApiRefusal.broken()));
      case BAD_GATEWAY -> {
        record(method, parameters, 502, NullNode.instance);
        respond(exchange, 502, BAD_GATEWAY, "text/html");
      }
      case DELAY -> {
        Answer answer = call(method, parameters);
        pause(fault.delay());
        finish(exchange, method, parameters, answer);
      }
    }
  }

  private static void pause(Duration delay) throws InterruptedException {
    Thread.sleep(delay);
  }

  private Answer call(BotMethods.Named method, Parameters parameters) throws InterruptedException {
    world.lock.lockInterruptibly();
    try {
      JsonNode result = method.method().call(parameters);
      ObjectNode body = Json.object().put("ok", true);
      body.set("result", result);
      return new Answer(200, body);
    } catch (BotApiRefusal refusal) {
      return answer(refusal);
    } finally {
      world.lock.unlock();
    }
  }

  private static Answer answer(BotApiRefusal refusal) {
    return new Answer(refusal.code(), refusal.body());
  }

  private void finish(
      HttpExchange exchange, BotMethods.Named method, Parameters parameters, Answer answer)
      throws IOException {
    record(method, parameters, answer.status(), answer.body());
    respond(exchange, answer.status(), json(answer.body()), "application/json");
  }

  private void record(BotMethods.Named method, Parameters parameters, int status, JsonNode body) {
    requests.append(new BotRequest(method.name(), parameters.json(), status, body));
  }

  private static byte[] json(ObjectNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void respond(HttpExchange exchange, int status, byte[] body, String type)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
