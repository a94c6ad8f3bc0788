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
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The side of the people over HTTP on loopback, for any number of platforms.
 *
 * <p>{@code GET /{platform}/world?person=}, {@code GET /{platform}/log?person=&after=&wait_ms=},
 * and {@code POST /{platform}/{call}} with a JSON body for each call of {@link PersonSide}: {@code
 * join}, {@code type}, {@code command}, {@code press} and so on, as {@code docs/simulator.md} lists
 * them. {@code GET /{platform}/file?person=&id=} gives the bytes of a file. Answers 409 when the
 * call was {@link Refused}, 400 when it makes no sense, with {@code {"error": "..."}}. {@link
 * PersonClient} speaks it.
 */
public final class PersonHttp implements AutoCloseable {
  private static final int BODY_BYTES = 16 << 20;

  private final Map<String, PersonCalls> platforms;
  private final @Nullable Stagehand stagehand;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private PersonHttp(int port, @Nullable Stagehand stagehand, List<PersonSide> sides)
      throws IOException {
    this.stagehand = stagehand;
    this.platforms =
        sides.stream().collect(Collectors.toMap(PersonSide::platform, PersonCalls::new));
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
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
   * {@link #start} with {@code GET /demo/clock}, {@code POST /demo/clock} with {@code {"forward":
   * "PT1H"}}, and {@code POST /demo/restart}.
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

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      Object body;
      try {
        body = answer(exchange);
      } catch (Refused refused) {
        status = 409;
        body = Map.of("error", Objects.requireNonNullElse(refused.getMessage(), "refused"));
      } catch (IllegalArgumentException | JsonProcessingException senseless) {
        status = 400;
        body = Map.of("error", Objects.requireNonNullElse(senseless.getMessage(), "bad request"));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        status = 503;
        body = Map.of("error", "closing");
      }
      boolean file = body instanceof byte[];
      byte[] bytes = file ? (byte[]) body : PersonJson.MAPPER.writeValueAsBytes(body);
      exchange
          .getResponseHeaders()
          .set("Content-Type", file ? "application/octet-stream" : "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Object demo(Stagehand stagehand, String call, HttpExchange exchange)
      throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      switch (call) {
        case "clock" ->
            stagehand.forward(
                duration(
                    PersonJson.MAPPER
                        .readTree(exchange.getRequestBody().readNBytes(BODY_BYTES))
                        .path("forward")
                        .asText()));
        case "restart" -> stagehand.restart();
        default -> throw new IllegalArgumentException("there is no such call: " + call);
      }
    }
    return Map.of("now", stagehand.now().toString());
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException("not a duration such as PT1H: " + text, unreadable);
    }
  }

  private Object answer(HttpExchange exchange) throws IOException, InterruptedException {
    // A web page of somebody else must not act for the people here.
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    if (!host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")
        || exchange.getRequestHeaders().containsKey("Origin")) {
      throw new IllegalArgumentException("only for programs on this machine");
    }
    String[] parts = exchange.getRequestURI().getPath().split("/", -1);
    if (stagehand != null && parts.length == 3 && parts[1].equals("demo")) {
      return demo(stagehand, parts[2], exchange);
    }
    PersonCalls calls = parts.length == 3 ? platforms.get(parts[1]) : null;
    if (calls == null) {
      throw new IllegalArgumentException(
          "there is no such place; platforms: " + platforms.keySet());
    }
    if (exchange.getRequestMethod().equals("POST")) {
      byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES + 1);
      if (body.length > BODY_BYTES) {
        throw new IllegalArgumentException("the body is too large");
      }
      return calls.act(parts[2], PersonJson.MAPPER.readValue(body, Act.class));
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
