package dev.warmglow.simulator.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.warmglow.simulator.discord.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discord's published OpenAPI document, to hold requests and answers against. Every object is
 * closed: a field that the document does not know is a violation. Thread-safe.
 *
 * <p>Source: <a href="https://github.com/discord/discord-api-spec">discord-api-spec</a>. A module
 * that uses this needs {@code com.networknt:json-schema-validator} in its test scope.
 */
public final class DiscordSpec {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode document;
  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi31());
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private DiscordSpec(JsonNode document) {
    this.document = document;
  }

  public static DiscordSpec read(Path openApi) {
    try {
      return new DiscordSpec(ClosedSchemas.of(MAPPER.readTree(openApi.toFile())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The document in the folder that {@code WARMGLOW_SPECS} names, if it names one. */
  public static Optional<DiscordSpec> fromEnvironment() {
    return Optional.ofNullable(System.getenv("WARMGLOW_SPECS"))
        .map(folder -> read(Path.of(folder, "discord-openapi.json")));
  }

  /** What is wrong with the body of the request and of its answer. */
  public List<String> violations(RecordedRequest request) {
    String method = request.method().toLowerCase(Locale.ROOT);
    JsonNode operation = document.path("paths").path(request.template()).path(method);
    if (operation.isMissingNode()) {
      return List.of(request.call() + ": no such operation");
    }
    List<String> found = new ArrayList<>();
    JsonNode sent = tree(request.json());
    JsonNode takes = operation.path("requestBody").path("content").path("application/json");
    if (!sent.isMissingNode() && !takes.isMissingNode()) {
      JsonNode schema = branch(takes.path("schema"), sent);
      check(request.call() + " request", schema, SpecCoercions.undone(sent), found);
    }
    answer(request, operation, found);
    return found;
  }

  /** What is wrong with the answer alone, for requests that are wrong on purpose. */
  public List<String> answerViolations(RecordedRequest request) {
    String method = request.method().toLowerCase(Locale.ROOT);
    JsonNode operation = document.path("paths").path(request.template()).path(method);
    List<String> found = new ArrayList<>();
    if (!operation.isMissingNode()) {
      answer(request, operation, found);
    }
    return found;
  }

  private void answer(RecordedRequest request, JsonNode operation, List<String> found) {
    if (request.status() < 200 || request.status() >= 500) {
      // A broken connection or a broken server says nothing that the document describes.
      return;
    }
    String what = request.call() + " answer " + request.status();
    JsonNode responses = operation.path("responses");
    JsonNode response = responses.path(Integer.toString(request.status()));
    if (response.isMissingNode() && request.status() >= 400) {
      response = responses.path("4XX");
    }
    if (response.has("$ref")) {
      response = document.at(response.path("$ref").asText().substring(1));
    }
    if (response.isMissingNode()) {
      found.add(what + ": no such status");
      return;
    }
    JsonNode schema = response.path("content").path("application/json").path("schema");
    if (!schema.isMissingNode()) {
      check(what, schema, withoutDetails(tree(request.response())), found);
    }
  }

  /** The document wants numbers as the codes of the details, where Discord gives words. */
  private static JsonNode withoutDetails(JsonNode answer) {
    return answer instanceof ObjectNode object && object.has("errors")
        ? object.deepCopy().without("errors")
        : answer;
  }

  private void check(String what, JsonNode schema, JsonNode value, List<String> found) {
    schemas
        .computeIfAbsent(schema.toString(), text -> load(schema))
        .validate(value.toString(), InputFormat.JSON)
        .forEach(error -> found.add(what + ": " + error));
  }

  /** The schema with what its references point to beside it. */
  private Schema load(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    return registry.getSchema(whole.toString(), InputFormat.JSON);
  }

  /** Of alternatives told apart by their {@code type} the one that is meant. */
  private JsonNode branch(JsonNode schema, JsonNode value) {
    for (JsonNode alternative : schema.path("anyOf")) {
      String reference = alternative.path("$ref").asText();
      JsonNode type = document.at(reference.replaceFirst("^#", "")).path("properties").path("type");
      for (JsonNode one : type.path("enum")) {
        if (one.equals(value.path("type"))) {
          return alternative;
        }
      }
    }
    return schema;
  }

  private static JsonNode tree(String json) {
    try {
      return json.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(json);
    } catch (JsonProcessingException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
