package dev.warmglow.simulator.person;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of the chat page, from the class path. */
final class PageFile {
  private static final String FOLDER = "/dev/warmglow/simulator/page/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** Nothing from anywhere else, nothing inline, and nobody puts the page into a frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'";

  private final String type;
  private final byte[] bytes;

  private PageFile(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** The file behind {@code /} or {@code /page/NAME}; null when there is none. */
  private static @Nullable PageFile at(String path) throws IOException {
    String name = path.equals("/") ? "index.html" : path.substring("/page/".length());
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z-]+\\.[a-z]+")) {
      return null;
    }
    try (InputStream file = PageFile.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? null : new PageFile(type, file.readAllBytes());
    }
  }

  /** What the page may show of a file that was sent: a picture; anything else is only saved. */
  static String typeOf(byte[] bytes) {
    boolean png = bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
    boolean jpeg = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
    return png ? "image/png" : jpeg ? "image/jpeg" : "application/octet-stream";
  }

  static boolean isPath(String path) {
    return path.equals("/") || path.startsWith("/page/");
  }

  /** Answers a GET or HEAD for the file. */
  static void serve(HttpExchange exchange) throws IOException {
    PageFile file = at(exchange.getRequestURI().getPath());
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-cache");
    boolean reads =
        Objects.equals(exchange.getRequestMethod(), "GET")
            || Objects.equals(exchange.getRequestMethod(), "HEAD");
    if (file == null || !reads) {
      exchange.sendResponseHeaders(file == null ? 404 : 405, -1);
      return;
    }
    headers.set("Content-Type", file.type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, file.bytes.length);
    exchange.getResponseBody().write(file.bytes);
  }
}
