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

  public List<World.CommandEntry> commands(String person, String channel) {
    return list(post("commands", in(person, channel)), World.CommandEntry.class);
  }

  public List<Seen.Choice> suggest(
      String person,
      String channel,
      String path,
      String option,
      String partial,
      Map<String, String> others) {
    ObjectNode act =
        in(person, channel).put("path", path).put("option", option).put("partial", partial);
    act.set("options", PersonJson.MAPPER.valueToTree(others));
    return list(post("suggest", act), Seen.Choice.class);
  }

  public void useOnMessage(String person, String channel, String message, String command) {
    post("use-on-message", in(person, channel).put("message", message).put("command", command));
  }

  public void useOnPerson(String person, String channel, String target, String command) {
    post("use-on-person", in(person, channel).put("target", target).put("command", command));
  }

  public String upload(String person, String fileName, byte[] bytes) {
    return id(post("upload", by(person).put("name", fileName).put("base64", bytes)));
  }

  public String send(
      String person, String channel, String text, @Nullable String replyTo, List<String> files) {
    ObjectNode act = in(person, channel).put("text", text).put("replyTo", replyTo);
    act.set("files", PersonJson.MAPPER.valueToTree(files));
    return id(post("send", act));
  }

  /** The bytes of a file in a message. */
  public byte[] download(String person, String file) {
    try {
      return exchange(
          HttpRequest.newBuilder(
                  URI.create(base + "file?person=" + encoded(person) + "&id=" + encoded(file)))
              .build());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public String openThread(String person, String channel, String name) {
    return post("thread", in(person, channel).put("name", name)).path("channel").asText();
  }

  public void open(String person, String url) {
    post("open", by(person).put("url", url));
  }

  public void install(String person, boolean installed) {
    post("install", by(person).put("on", installed));
  }

  public InlineList inline(String person, String channel, String query) {
    return PersonJson.MAPPER.convertValue(
        post("inline", in(person, channel).put("query", query)), InlineList.class);
  }

  public String pick(String person, String channel, String list, String result) {
    return id(post("pick", in(person, channel).put("list", list).put("result", result)));
  }

  public void anonymous(String person, String space, boolean hidden) {
    post("anonymous", by(person).put("space", space).put("on", hidden));
  }

  public String postInLinkedChannel(String space, String text) {
    return id(post("channel-post", act().put("space", space).put("text", text)));
  }

  public void upgrade(String space) {
    post("upgrade", act().put("space", space));
  }

  private static ObjectNode in(String person, String channel) {
    return by(person).put("channel", channel);
  }

  private static String id(JsonNode answer) {
    return answer.path("id").asText();
  }

  private static <T> List<T> list(JsonNode array, Class<T> type) {
    return PersonJson.MAPPER.convertValue(
        array, PersonJson.MAPPER.getTypeFactory().constructCollectionType(List.class, type));
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
    return new String(exchange(request), StandardCharsets.UTF_8);
  }

  private byte[] exchange(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
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
