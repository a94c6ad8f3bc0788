package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A bot without a library, on a local Telegram whose clock the test moves. */
final class RawBot implements AutoCloseable {
  private final TickingClock clock = new TickingClock();
  private final HttpClient http = HttpClient.newHttpClient();
  final TelegramSimulator telegram = TelegramSimulator.start(0, clock);
  private long offset;

  /** Stands still until it is moved. */
  private static final class TickingClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  /** The whole body of the answer; {@code parameters} is JSON with single quotes. */
  JsonNode call(String method, String parameters) throws IOException, InterruptedException {
    HttpResponse<String> response = raw(telegram.token(), method, parameters.replace('\'', '"'));
    JsonNode body = Json.MAPPER.readTree(response.body());
    int promised = body.path("ok").asBoolean() ? 200 : body.path("error_code").asInt();
    if (response.statusCode() != promised) {
      throw new AssertionError("status " + response.statusCode() + " but " + body);
    }
    return body;
  }

  JsonNode result(String method, String parameters) throws IOException, InterruptedException {
    JsonNode body = call(method, parameters);
    if (!body.path("ok").asBoolean()) {
      throw new AssertionError(method + ": " + body);
    }
    return body.path("result");
  }

  String refusal(String method, String parameters) throws IOException, InterruptedException {
    return call(method, parameters).path("description").asText("no refusal");
  }

  HttpResponse<String> raw(String token, String method, String body)
      throws IOException, InterruptedException {
    return post(token, method, body, "application/json; charset=utf-8");
  }

  /** Sends a body with the boundary {@code b}; gives the description of the refusal. */
  String multipart(String method, String body) throws IOException, InterruptedException {
    String answer = post(telegram.token(), method, body, "multipart/form-data; boundary=b").body();
    return Json.MAPPER.readTree(answer).path("description").asText("no refusal");
  }

  byte[] download(String filePath) throws IOException, InterruptedException {
    String url = telegram.apiUrl() + "/file/bot" + telegram.token() + "/" + filePath;
    return http.send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private HttpResponse<String> post(String token, String method, String body, String type)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram.apiUrl() + "/bot" + token + "/" + method))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Fetches what is there and confirms it. */
  ArrayNode updates() throws IOException, InterruptedException {
    ArrayNode updates = (ArrayNode) result("getUpdates", "{'offset':" + offset + "}");
    if (!updates.isEmpty()) {
      offset = updates.get(updates.size() - 1).path("update_id").asLong() + 1;
      result("getUpdates", "{'offset':" + offset + "}");
    }
    return updates;
  }

  @Override
  public void close() {
    telegram.close();
    http.shutdownNow();
    telegram.requests().forEach(SpecificationCheck::assertAnswerClean);
  }
}
