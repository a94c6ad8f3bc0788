package dev.warmglow.app.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page in a {@link Browser}, with a keyboard and a mouse. */
final class Tab implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final Map<String, Integer> KEY_CODES =
      Map.of(
          "Enter",
          13,
          "Tab",
          9,
          "Escape",
          27,
          "ArrowUp",
          38,
          "ArrowDown",
          40,
          "ArrowLeft",
          37,
          "ArrowRight",
          39,
          "Backspace",
          8,
          "Space",
          32);

  private final Browser browser;
  private final String session;
  private final String own;

  /** Every address that the page asked for. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Errors of scripts, and what the content security policy refused. */
  final List<String> complaints = new CopyOnWriteArrayList<>();

  Tab(Browser browser, String session, String own) {
    this.browser = browser;
    this.session = session;
    this.own = own;
  }

  void prepare(int width, int height, boolean dark) {
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable", Map.of());
    }
    resize(width, height);
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    // What is pressed next must not move under the pointer.
    await("innerWidth === " + width);
  }

  /** Called with what the browser tells about this tab. */
  void take(JsonNode event) {
    JsonNode about = event.path("params");
    switch (event.path("method").asText()) {
      case "Network.requestWillBeSent" -> requests.add(about.path("request").path("url").asText());
      case "Runtime.exceptionThrown" ->
          complaints.add(
              about.path("exceptionDetails").path("exception").path("description").asText());
      case "Log.entryAdded" -> {
        JsonNode entry = about.path("entry");
        // The platforms refuse things on purpose, with a status that the browser logs.
        if (entry.path("level").asText().equals("error")
            && !entry.path("source").asText().equals("network")) {
          complaints.add(entry.path("text").asText());
        }
      }
      default -> {
        // Nothing that is asked about.
      }
    }
  }

  void open(String url) {
    call("Page.navigate", Map.of("url", url));
    await("document.documentElement.dataset.ready === 'true'");
  }

  /** What the expression is, as JSON; a promise is waited for. */
  JsonNode eval(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(
          expression + "\n" + answer.path("exceptionDetails").path("exception"));
    }
    return answer.path("result").path("value");
  }

  /** Waits until the expression is true; the page itself looks again after each of its changes. */
  void await(String expression) {
    boolean came =
        eval("""
        new Promise((resolve) => {
          const end = Date.now() + %d;
          const look = () => {
            let is = false;
            try { is = Boolean(%s); } catch { is = false; }
            if (is || Date.now() > end) resolve(is); else setTimeout(look, 40);
          };
          look();
        })\
        """
                .formatted(PATIENCE_MILLIS, expression))
            .asBoolean();
    if (!came) {
      throw new AssertionError(
          "never came: " + expression + "\n" + eval("document.body.innerText").asText());
    }
  }

  /** Clicks into the middle of the element that the expression finds, with the mouse. */
  void click(String element) {
    await(element);
    JsonNode middle =
        eval(
            """
            (() => {
              const node = %s;
              node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
              const box = node.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()\
            """
                .formatted(element));
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              middle.path("x").asDouble(),
              "y",
              middle.path("y").asDouble(),
              "button",
              type.equals("mouseMoved") ? "none" : "left",
              "clickCount",
              1));
    }
  }

  /** Presses a key, also together with Shift: {@code Shift+Tab}. */
  void key(String name) {
    boolean shift = name.startsWith("Shift+");
    String key = shift ? name.substring("Shift+".length()) : name;
    int code = KEY_CODES.getOrDefault(key, 0);
    String text = key.equals("Enter") ? "\r" : key.equals("Space") ? " " : "";
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key.equals("Space") ? " " : key,
              "code",
              key,
              "windowsVirtualKeyCode",
              code,
              "modifiers",
              shift ? 8 : 0,
              "text",
              type.equals("keyDown") ? text : ""));
    }
  }

  /** Types into whatever has the focus. */
  void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** What a screen reader would find with this role and without a name. */
  List<String> nameless(String role) {
    List<String> found = new ArrayList<>();
    for (JsonNode node : call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
      if (node.path("role").path("value").asText().equals(role)
          && !node.path("ignored").asBoolean()
          && node.path("name").path("value").asText().isBlank()) {
        found.add(node.toString());
      }
    }
    return found;
  }

  void screenshot(Path file) {
    byte[] png =
        Base64.getDecoder()
            .decode(call("Page.captureScreenshot", Map.of("format", "png")).path("data").asText());
    try {
      Files.write(file, png);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return browser.call(method, parameters, session);
  }

  @Override
  public void close() {
    var _ = browser.call("Target.disposeBrowserContext", Map.of("browserContextId", own), "");
  }
}
