package dev.warmglow.simulator.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.discord.DiscordSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What browsers may and may not do; in plain bytes, because clients choose some headers themselves.
 */
class ChatPageHttpTest {
  private static final String JOIN = "{\"person\":\"anna\",\"space\":\"Harbor\"}";

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final PersonHttp server = PersonHttp.start(0, discord.people());
  private final int port = URI.create(server.url()).getPort();
  private final String self = "127.0.0.1:" + port;

  @BeforeEach
  void aSpace() {
    discord.people().createSpace("Harbor");
  }

  @AfterEach
  void stop() {
    server.close();
    discord.close();
  }

  @Test
  void thePageComesWithAPolicyThatLetsNothingInFromElsewhere() throws IOException {
    String page = get("/", "Host: " + self);

    assertTrue(page.startsWith("HTTP/1.1 200"), page);
    assertTrue(page.contains("default-src 'none'; script-src 'self'"), page);
    assertTrue(page.contains("frame-ancestors 'none'"), page);
    assertFalse(page.contains("unsafe"), page);
    assertFalse(page.replaceAll("(?s).*?<body>", "").matches("(?s).*(style=|onclick=|<script>).*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/../person/PersonHttp.class",
        "/page/%2e%2e/person/PersonHttp.class",
        "/page/none.js",
        "/page/",
        "/page/INDEX.HTML"
      })
  void onlyThePagesOwnFilesAreServed(String path) throws IOException {
    assertTrue(get(path, "Host: " + self).startsWith("HTTP/1.1 404"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"main.js", "page.css", "glow.svg"})
  void filesHaveTheirTypeAndNobodyGuessesAnother(String file) throws IOException {
    String answer = get("/page/" + file, "Host: " + self);

    assertTrue(answer.startsWith("HTTP/1.1 200"));
    assertTrue(
        answer.toLowerCase(java.util.Locale.ROOT).contains("x-content-type-options: nosniff"));
  }

  @Test
  void thePageItselfMayAct() throws IOException {
    String answer =
        post(
            "/discord/join",
            JOIN,
            "Host: " + self,
            "Origin: http://" + self,
            "Sec-Fetch-Site: same-origin");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://example.org",
        "Origin: http://127.0.0.1:1",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void anotherPageMayNeitherActNorListen(String header) throws IOException {
    assertTrue(post("/discord/join", JOIN, "Host: " + self, header).startsWith("HTTP/1.1 400"));
    assertTrue(get("/events?discord=anna", "Host: " + self, header).startsWith("HTTP/1.1 400"));
    assertTrue(get("/discord/log?person=anna", "Host: " + self, header).startsWith("HTTP/1.1 400"));
    assertEquals(0, discord.people().log().newest());
  }

  @Test
  void aNameThatOnlyPointsHereIsRefused() throws IOException {
    assertTrue(
        post("/discord/join", JOIN, "Host: evil.example:" + port).startsWith("HTTP/1.1 400"));
    assertTrue(get("/events?discord=anna", "Host: evil.example").startsWith("HTTP/1.1 400"));
  }

  @Test
  void whatIsNewArrivesAsAnEventForWhoMaySeeIt() throws IOException {
    discord.people().join("anna", "Harbor");
    discord.people().join("ben", "Harbor");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      send(socket, "GET /events?discord=anna HTTP/1.1", "", "Host: " + self);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      discord.people().type("ben", "dm:ben", "for nobody else", null);
      discord.people().type("ben", "Harbor/general", "good morning", null);
      StringBuilder read = new StringBuilder();
      while (!read.toString().contains("good morning")) {
        read.append(lines.readLine()).append('\n');
      }
      assertTrue(read.toString().contains("event: discord"), read::toString);
      assertFalse(read.toString().contains("for nobody else"), read::toString);
    }
  }

  private String get(String path, String... headers) throws IOException {
    return ask("GET " + path + " HTTP/1.1", "", headers);
  }

  private String post(String path, String body, String... headers) throws IOException {
    return ask("POST " + path + " HTTP/1.1", body, headers);
  }

  private String ask(String request, String body, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      send(socket, request, body, headers);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(Socket socket, String request, String body, String... headers)
      throws IOException {
    String head = request + "\r\n" + String.join("\r\n", headers) + "\r\n";
    OutputStream out = socket.getOutputStream();
    out.write(
        (head + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
