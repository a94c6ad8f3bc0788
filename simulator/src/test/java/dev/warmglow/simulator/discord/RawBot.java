package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A bot without a library, that may ask for what no library lets it. */
final class RawBot implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final DiscordSimulator discord;

  RawBot(DiscordSimulator discord) {
    this.discord = discord;
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
            .header("Authorization", "Bot " + discord.token())
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), Json.read(response.body()), response);
  }

  @Override
  public void close() {
    http.close();
  }
}
