package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.warmglow.simulator.person.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** REST over HTTP on loopback: authorization, limits, faults, routes, and the record of it all. */
final class RestServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
  private static final String BASE = "/api/v10";

  static {
    // Without it every answer waits for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  final RateLimits limits = new RateLimits();
  final Faults faults = new Faults();
  final RequestLog requests = new RequestLog();
  private final String token;
  private final List<Route> routes = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile @Nullable Files served;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  RestServer(int port, String token) throws IOException {
    this.token = token;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.createContext(Files.PATH, this::file);
    server.setExecutor(threads);
  }

  void start(List<Route> all, Files files) {
    routes.addAll(all);
    served = files;
    files.serveAt("http://127.0.0.1:" + server.getAddress().getPort());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BASE + "/";
  }

  /** Files that were uploaded, served as Discord's content network does: to whoever asks. */
  private void file(HttpExchange exchange) throws IOException {
    try (exchange) {
      Upload file = served == null ? null : served.at(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", file.contentType());
      exchange.sendResponseHeaders(200, file.size() == 0 ? -1 : file.size());
      if (file.size() > 0) {
        exchange.getResponseBody().write(file.bytes());
      }
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      new RestExchange(exchange).run();
    } catch (RuntimeException problem) {
      LOG.error("the local Discord failed", problem);
      throw problem;
    }
  }

  /** One exchange from the first byte to the record. */
  private final class RestExchange {
    private final HttpExchange exchange;
    private final String method;
    private final String path;
    private String template;
    private Map<String, String> variables = Map.of();
    private RequestBody body = new RequestBody("", List.of());

    RestExchange(HttpExchange exchange) {
      this.exchange = exchange;
      this.method = exchange.getRequestMethod();
      String raw = exchange.getRequestURI().getPath();
      this.path = raw.startsWith(BASE) ? raw.substring(BASE.length()) : raw;
      this.template = path;
    }

    void run() throws IOException {
      Route route = find();
      Optional<Fault> fault = faults.next(method, path, template);
      if (fault.isPresent() && !goesOnAfter(fault.get())) {
        return;
      }
      Reply reply;
      try {
        body = RequestBody.of(exchange);
        reply = answer(route);
      } catch (ApiError refused) {
        reply = Reply.of(refused.status(), refused.body());
      }
      if (fault.isPresent() && fault.get().kind() == Fault.Kind.DROP_AFTER) {
        record(0, "");
        return;
      }
      send(reply);
    }

    private Route find() {
      for (Route route : routes) {
        Map<String, String> found = route.method.equals(method) ? route.match(path) : null;
        if (found != null) {
          template = route.template;
          variables = found;
          return route;
        }
      }
      return new Route(
          method,
          template.replaceAll("[^/\\w@-]", "_"),
          Limit.NONE,
          call -> {
            throw ApiError.notFound();
          });
    }

    private Reply answer(Route route) {
      String authorization =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
      if (!route.ofInteraction() && !authorization.equals("Bot " + token)) {
        throw ApiError.unauthorized();
      }
      RateLimits.Outcome outcome = limits.take(route, variables);
      writeLimit(route, outcome);
      if (outcome.refused()) {
        return tooMany(outcome.retryAfter(), outcome.global() ? "global" : "user");
      }
      JsonNode json;
      try {
        json = Json.read(body.json());
      } catch (UncheckedIOException notJson) {
        throw new ApiError(400, 50109, "The request body contains invalid JSON.");
      }
      if (Json.present(json) && !json.isContainerNode()) {
        json = MissingNode.getInstance();
      }
      return route.handle(new Call(method, path, variables, query(), json, body.uploads()));
    }

    private void writeLimit(Route route, RateLimits.Outcome outcome) {
      if (outcome.limit() == 0 || outcome.global()) {
        return;
      }
      double seconds = outcome.resetAfter().toNanos() / 1e9;
      double at = System.currentTimeMillis() / 1e3 + seconds;
      header("X-RateLimit-Bucket", Integer.toHexString(route.limit.name().hashCode()));
      header("X-RateLimit-Limit", Integer.toString(outcome.limit()));
      header("X-RateLimit-Remaining", Integer.toString(outcome.remaining()));
      header("X-RateLimit-Reset", "%.3f".formatted(at));
      header("X-RateLimit-Reset-After", "%.3f".formatted(seconds));
    }

    private Reply tooMany(Duration retryAfter, String scope) {
      boolean global = scope.equals("global");
      double seconds = Math.ceil(retryAfter.toNanos() / 1e6) / 1e3;
      header("Via", "1.1 google");
      header("Retry-After", Long.toString((long) Math.ceil(seconds)));
      header("X-RateLimit-Scope", scope);
      if (global) {
        header("X-RateLimit-Global", "true");
      }
      ObjectNode json =
          Json.object()
              .put("message", "You are being rate limited.")
              .put("retry_after", seconds)
              .put("global", global)
              .put("code", 0);
      return Reply.of(429, json);
    }

    /** Does what comes before the call itself; false when that was the end of it. */
    private boolean goesOnAfter(Fault fault) throws IOException {
      switch (fault.kind()) {
        case DROP_AFTER -> {
          return true;
        }
        case DELAY -> {
          pause(fault.delay());
          return true;
        }
        case DROP_BEFORE -> record(0, "");
        case RATE_LIMIT -> send(tooMany(fault.delay(), "user"));
        case GLOBAL_RATE_LIMIT -> send(tooMany(fault.delay(), "global"));
        case SHARED_RATE_LIMIT -> send(tooMany(fault.delay(), "shared"));
        case SERVER_ERROR -> send(Reply.of(500, error("500: Internal Server Error")));
        case BAD_GATEWAY -> sendText(502, "text/html", "<html><body>502 Bad Gateway</body></html>");
      }
      return false;
    }

    private static ObjectNode error(String message) {
      return Json.object().put("message", message).put("code", 0);
    }

    private void send(Reply reply) throws IOException {
      sendText(reply.status(), "application/json", reply.body());
    }

    private void sendText(int status, String type, String text) throws IOException {
      // First the record, so that whoever got the answer finds it there.
      record(status, text);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      header("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }

    private void header(String name, String value) {
      exchange.getResponseHeaders().set(name, value);
    }

    private Map<String, String> query() {
      Map<String, String> values = new LinkedHashMap<>();
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

    private void record(int status, String response) {
      requests.add(() -> {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange
            .getRequestHeaders()
            .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
        headers.remove("authorization");
        return new RecordedRequest(
            method,
            template,
            path,
            query(),
            headers,
            body.json(),
            body.uploads(),
            status,
            response);
      });
    }

    private static void pause(Duration time) {
      try {
        Thread.sleep(time);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
