package dev.warmglow.app.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Chromium without a window, spoken to over its <a
 * href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</a>. Thread-safe.
 */
final class Browser implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int ANSWER_SECONDS = 120;
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonNode>> sessions = new ConcurrentHashMap<>();

  private Browser(Path program) throws IOException {
    profile = Files.createTempDirectory("warmglow-browser");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader words =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = words.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = words.readLine();
    }
    if (line == null) {
      throw new IOException(program + " did not start");
    }
    Thread.ofVirtual().start(() -> words.lines().forEach(ignored -> {}));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(line.substring(LISTENING.length())), new Ear())
            .join();
  }

  /** The browser of this machine, if it has one: {@code WARMGLOW_BROWSER} or a usual name. */
  static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> usual =
        Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)));
    return Stream.concat(Stream.ofNullable(System.getenv("WARMGLOW_BROWSER")).map(Path::of), usual)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path program) throws IOException {
    return new Browser(program);
  }

  /** A tab that shares nothing with others, as wide and high as said, in CSS pixels. */
  Tab tab(int width, int height, boolean dark) {
    String own =
        call("Target.createBrowserContext", Map.of(), "").path("browserContextId").asText();
    String target =
        call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", own), "")
            .path("targetId")
            .asText();
    String session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "")
            .path("sessionId")
            .asText();
    Tab tab = new Tab(this, session, own);
    sessions.put(session, tab::take);
    tab.prepare(width, height, dark);
    return tab;
  }

  /** Calls a method and waits for its answer; an error of the browser is an AssertionError. */
  JsonNode call(String method, Map<String, ?> parameters, String session) {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      synchronized (socket) {
        socket.sendText(message.toString(), true).join();
      }
      JsonNode came = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
      if (came.has("error")) {
        throw new AssertionError(method + ": " + came.path("error"));
      }
      return came.path("result");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException | TimeoutException silent) {
      throw new AssertionError("no answer to " + method, silent);
    } finally {
      waiting.remove(id);
    }
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException leftBehind) {
      // A temporary folder: the system clears it.
      profile.toFile().deleteOnExit();
    }
  }

  /** Puts messages together and hands them on. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        hear(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void hear(String whole) {
      try {
        JsonNode message = JSON.readTree(whole);
        if (message.has("id")) {
          CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asInt());
          if (answer != null) {
            answer.complete(message);
          }
        } else {
          sessions.getOrDefault(message.path("sessionId").asText(), ignored -> {}).accept(message);
        }
      } catch (IOException broken) {
        throw new AssertionError("not JSON from the browser", broken);
      }
    }
  }
}
