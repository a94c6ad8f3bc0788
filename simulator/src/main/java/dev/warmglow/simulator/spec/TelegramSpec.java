package dev.warmglow.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.telegram.BotRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bot API 10.2 as published (a JSON form of core.telegram.org/bots/api). Every object is closed: a
 * field that the specification does not know is a violation. Thread-safe.
 */
public final class TelegramSpec {
  private static final String FILE = "telegram-bot-api-10.2.json";
  private static final Pattern ARRAY = Pattern.compile("Array of (\\w+)");
  private static final Pattern WORD = Pattern.compile("[A-Z]\\w+");

  /** Bot API 10.3 replaced two parameters of the sending methods by one object. */
  private static final String EPHEMERAL = "ephemeral_message_parameters";

  private final Map<String, JsonNode> methods = new HashMap<>();
  private final SpecTypes types;

  private TelegramSpec(JsonNode spec) {
    spec.path("methods").forEach(method -> methods.put(method.path("name").asText(), method));
    types = new SpecTypes(spec);
  }

  /** The specification in the folder that the environment variable WARMGLOW_SPECS names, if any. */
  public static Optional<TelegramSpec> fromEnvironment() {
    String folder = System.getenv("WARMGLOW_SPECS");
    return folder == null || folder.isBlank()
        ? Optional.empty()
        : Optional.of(read(Path.of(folder)));
  }

  public static TelegramSpec read(Path folder) {
    try {
      return new TelegramSpec(JsonMapper.builder().build().readTree(folder.resolve(FILE).toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What is wrong with a request's parameters and its answer, one line each; empty when nothing.
   */
  public List<String> violations(BotRequest request) {
    List<String> found = new ArrayList<>();
    JsonNode method = methods.get(request.method());
    if (method == null) {
      return List.of(request.method() + ": no such method");
    }
    checkParameters(request, method, found);
    checkAnswer(request, method, found);
    return List.copyOf(found);
  }

  private void checkParameters(BotRequest request, JsonNode method, List<String> found) {
    ObjectNode given = request.parameters();
    if (request.method().startsWith("send") && given.has(EPHEMERAL)) {
      given = given.deepCopy();
      JsonNode ephemeral = given.remove(EPHEMERAL);
      types.checkFields(
          ephemeral, SpecTypes.EPHEMERAL_FIELDS, "", request.method() + "." + EPHEMERAL, found);
    }
    types.checkFields(given, method.path("parameters"), "", request.method(), found);
  }

  private void checkAnswer(BotRequest request, JsonNode method, List<String> found) {
    JsonNode response = request.response();
    String at = request.method() + " answer";
    if (response.isNull()) {
      return;
    }
    if (response.path("ok").asBoolean()) {
      types.check(response.path("result"), returned(method.path("returnType").asText()), at, found);
      return;
    }
    types.check(response.path("error_code"), "Integer", at + ".error_code", found);
    types.check(response.path("description"), "String", at + ".description", found);
    if (response.has("parameters")) {
      types.check(response.path("parameters"), "ResponseParameters", at + ".parameters", found);
    }
  }

  /** The type within a sentence such as {@code the sent Message}. */
  private String returned(String sentence) {
    if (sentence.endsWith("otherwise True")) {
      return "Message or True";
    }
    Matcher array = ARRAY.matcher(sentence);
    if (array.find()) {
      return array.group();
    }
    String last = "";
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      last = types.isKnown(word.group()) ? word.group() : last;
    }
    return last;
  }
}
