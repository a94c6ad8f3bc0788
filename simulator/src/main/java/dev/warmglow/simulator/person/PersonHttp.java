package dev.warmglow.simulator.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.warmglow.simulator.person.PersonJson.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The side of the people over HTTP on loopback, for any number of platforms, and the page on which
 * to play them.
 *
 * <p>{@code GET /} is the page. {@code GET /{platform}/world?person=}, {@code GET
 * /{platform}/log?person=&after=&wait_ms=}, and {@code POST /{platform}/{call}} with a JSON body
 * for each call of {@link PersonSide}: {@code join}, {@code type}, {@code command}, {@code press}
 * and so on, as {@code docs/simulator.md} lists them. {@code GET /{platform}/file?person=&id=}
 * gives the bytes of a file. Answers 409 when the call was {@link Refused}, 400 when it makes no
 * sense, with {@code {"error": "..."}}. {@link PersonClient} speaks it.
 */
public final class PersonHttp implements AutoCloseable {
  private static final int BODY_BYTES = 16 << 20;

  private final Map<String, PersonCalls> platforms;
  private final @Nullable StageCalls stage;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private PersonHttp(int port, @Nullable Stagehand stagehand, List<PersonSide> sides)
      throws IOException {
    this.stage = stagehand == null ? null : new StageCalls(stagehand);
    this.platforms =
        sides.stream().collect(Collectors.toMap(PersonSide::platform, PersonCalls::new));
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::route);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   */
  public static PersonHttp start(int port, PersonSide... sides) {
    try {
      return new PersonHttp(port, null, List.of(sides));
    } catch (IOException cannotListen) {
      throw new UncheckedIOException(cannotListen);
    }
  }

  /**
   * {@link #start} with {@code GET /demo/scene}, {@code POST /demo/clock} with {@code {"forward":
   * "PT1H"}}, and {@code POST /demo/restart}; all answer with the {@link Scene}.
   *
   * @throws IOException when the port is taken
   */
  public static PersonHttp start(int port, Stagehand stagehand, PersonSide... sides)
      throws IOException {
    return new PersonHttp(port, stagehand, List.of(sides));
  }

  /** {@code http://127.0.0.1:PORT}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void route(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (PageFile.isPath(path)) {
        PageFile.serve(exchange);
      } else if (path.equals("/events") && Visitor.isWelcome(exchange.getRequestHeaders())) {
        EventStream.serve(exchange, platforms, stage, query(exchange));
      } else {
        handle(exchange);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    int status = 200;
    Object body;
    try {
      body = answer(exchange);
    } catch (Refused refused) {
      status = 409;
      body = error(refused, "refused");
    } catch (IllegalArgumentException | JsonProcessingException senseless) {
      status = 400;
      body = error(senseless, "bad request");
    } catch (UncheckedIOException broken) {
      status = 500;
      body = error(broken, "broken");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      status = 503;
      body = Map.of("error", "closing");
    }
    boolean file = body instanceof byte[];
    byte[] bytes = file ? (byte[]) body : PersonJson.MAPPER.writeValueAsBytes(body);
    exchange
        .getResponseHeaders()
        .set("Content-Type", file ? PageFile.typeOf(bytes) : "application/json");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> error(Exception failure, String without) {
    return Map.of("error", Objects.requireNonNullElse(failure.getMessage(), without));
  }

  private Object answer(HttpExchange exchange) throws IOException, InterruptedException {
    if (!Visitor.isWelcome(exchange.getRequestHeaders())) {
      throw new IllegalArgumentException("only for programs on this machine");
    }
    String[] parts = exchange.getRequestURI().getPath().split("/", -1);
    boolean acts = exchange.getRequestMethod().equals("POST");
    if (stage != null && parts.length == 3 && parts[1].equals("demo")) {
      return acts ? stage.act(parts[2], body(exchange)) : stage.read();
    }
    PersonCalls calls = parts.length == 3 ? platforms.get(parts[1]) : null;
    if (calls == null) {
      throw new IllegalArgumentException(
          "there is no such place; platforms: " + platforms.keySet());
    }
    if (acts) {
      return calls.act(parts[2], PersonJson.MAPPER.readValue(body(exchange), Act.class));
    }
    Map<String, String> query = query(exchange);
    String person = query.getOrDefault("person", "");
    return switch (parts[2]) {
      case "world" -> calls.world(person);
      case "file" -> calls.download(person, query.getOrDefault("id", ""));
      case "log" ->
          calls.log(
              person,
              Long.parseLong(query.getOrDefault("after", "0")),
              Long.parseLong(query.getOrDefault("wait_ms", "0")));
      default -> throw new IllegalArgumentException("there is no call " + parts[2]);
    };
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES + 1);
    if (body.length > BODY_BYTES) {
      throw new IllegalArgumentException("the body is too large");
    }
    return body;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> values = new HashMap<>();
    String raw = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
