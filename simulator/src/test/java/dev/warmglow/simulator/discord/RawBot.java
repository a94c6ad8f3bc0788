package dev.warmglow.simulator.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.spec.DiscordSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/** A bot without a library, that may ask for what no library lets it. */
final class RawBot implements AutoCloseable {
  private static final Optional<DiscordSpec> SPEC = DiscordSpec.fromEnvironment();

  private final HttpClient http = HttpClient.newHttpClient();
  private final DiscordSimulator discord;
  private final String token;

  RawBot(DiscordSimulator discord) {
    this(discord, discord.token());
  }

  private RawBot(DiscordSimulator discord, String token) {
    this.discord = discord;
    this.token = token;
  }

  RawBot withToken(String other) {
    return new RawBot(discord, other);
  }

  /** An answer with its JSON. */
  record Answer(int status, JsonNode json, HttpResponse<String> response) {
    int code() {
      return json.path("code").asInt();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer send(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bot " + token)
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), Json.read(response.body()), response);
  }

  /** Posts with this many files of this many bytes. */
  Answer upload(String path, String json, int files, int bytes)
      throws IOException, InterruptedException {
    StringBuilder body =
        new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n")
            .append(json);
    for (int i = 0; i < files; i++) {
      body.append("\r\n--b\r\nContent-Disposition: form-data; name=\"files[")
          .append(i)
          .append("]\"; filename=\"a.txt\"\r\n\r\n")
          .append("x".repeat(bytes));
    }
    body.append("\r\n--b--\r\n");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .header("Authorization", "Bot " + token)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), Json.read(response.body()), response);
  }

  @Override
  public void close() {
    http.close();
    SPEC.ifPresent(spec ->
        assertEquals(
            List.of(),
            discord.requests().stream()
                .flatMap(request -> spec.answerViolations(request).stream())
                .distinct()
                .toList()));
  }
}
