package dev.warmglow.simulator.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.PersonJson.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@link PersonSide} from another process, through {@link PersonHttp}.
 *
 * <p>Throws {@link Refused} like the original, {@link IllegalArgumentException} for a call that
 * makes no sense, {@link UncheckedIOException} when nobody answers. Safe for use by several
 * threads.
 */
public final class PersonClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  /**
   * Speaks for the people of one platform.
   *
   * @param url as {@link PersonHttp#url()} gives it
   */
  public PersonClient(String url, String platform) {
    this.base = url + "/" + platform + "/";
  }

  /**
   * What a person saw.
   *
   * @param newest what the next call takes as {@code after}
   */
  public record Lines(long newest, List<Seen> lines) {}

  /** The lines over {@code after} that the person may see; waits for one, empty when none came. */
  public Lines log(String person, long after, Duration wait) {
    Page page =
        get(
            "log?person=" + encoded(person) + "&after=" + after + "&wait_ms=" + wait.toMillis(),
            Page.class);
    return new Lines(page.newest(), page.lines());
  }

  public World world(String person) {
    return get("world?person=" + encoded(person), World.class);
  }

  public void createSpace(String space) {
    post("create-space", act().put("space", space));
  }

  public void join(String person, String space) {
    post("join", by(person).put("space", space));
  }

  public void leave(String person, String space) {
    post("leave", by(person).put("space", space));
  }

  public void promote(String person, String space, Role role) {
    post(
        "promote",
        by(person).put("space", space).put("role", role.name().toLowerCase(Locale.ROOT)));
  }

  public void language(String person, String languageTag) {
    post("language", by(person).put("language", languageTag));
  }

  public String type(String person, String channel, String text, @Nullable String replyTo) {
    return post(
            "type", by(person).put("channel", channel).put("text", text).put("replyTo", replyTo))
        .path("id")
        .asText();
  }

  public void command(String person, String channel, String path, Map<String, String> options) {
    ObjectNode act = by(person).put("channel", channel).put("path", path);
    act.set("options", PersonJson.MAPPER.valueToTree(options));
    post("command", act);
  }

  public void press(String person, String channel, String message, String control) {
    post(
        "press",
        by(person).put("channel", channel).put("message", message).put("control", control));
  }

  public void choose(
      String person, String channel, String message, String control, List<String> values) {
    ObjectNode act =
        by(person).put("channel", channel).put("message", message).put("control", control);
    act.set("picks", PersonJson.MAPPER.valueToTree(values));
    post("choose", act);
  }

  public void submit(String person, String form, Map<String, String> values) {
    ObjectNode act = by(person).put("form", form);
    act.set("values", PersonJson.MAPPER.valueToTree(values));
    post("submit", act);
  }

  public void react(String person, String channel, String message, String emoji) {
    post("react", by(person).put("channel", channel).put("message", message).put("emoji", emoji));
  }

  public void block(String person, boolean blocked) {
    post("block", by(person).put("blocked", blocked));
  }

  private static ObjectNode act() {
    return PersonJson.MAPPER.createObjectNode();
  }

  private static ObjectNode by(String person) {
    return act().put("person", person);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private <T> T get(String path, Class<T> type) {
    try {
      return PersonJson.MAPPER.readValue(
          send(HttpRequest.newBuilder(URI.create(base + path)).build()), type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private JsonNode post(String call, ObjectNode act) {
    try {
      return PersonJson.MAPPER.readTree(
          send(
              HttpRequest.newBuilder(URI.create(base + call))
                  .POST(HttpRequest.BodyPublishers.ofString(act.toString()))
                  .build()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        return response.body();
      }
      String error = PersonJson.MAPPER.readTree(response.body()).path("error").asText();
      if (response.statusCode() == 409) {
        throw new Refused(error);
      }
      throw new IllegalArgumentException(error);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }
}
