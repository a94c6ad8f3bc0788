package dev.warmglow.app.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/** Moves the clock of a demo, and restarts its bot. */
final class DemoClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  DemoClient(String url) {
    this.url = url;
  }

  /**
   * Moves the clock.
   *
   * @param by such as {@code +1h}, {@code +30m} or {@code +1d}
   * @return what the demo says about the time
   */
  String forward(String by) {
    if (!by.matches("\\+\\d{1,4}[mhd]")) {
      throw new IllegalArgumentException("Say by how much, such as +1h, +30m or +1d.");
    }
    String amount = by.substring(1).toUpperCase(Locale.ROOT);
    String duration = amount.endsWith("D") ? "P" + amount : "PT" + amount;
    return post("clock", "{\"forward\":\"" + duration + "\"}");
  }

  void restart() {
    var _ = post("restart", "{}");
  }

  private String post(String call, String body) {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(url + "/demo/" + call))
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalArgumentException(response.body());
      }
      return response.body().replaceAll(".*\"now\":\"([^\"]*)\".*", "$1");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalArgumentException("interrupted", interrupted);
    }
  }
}
