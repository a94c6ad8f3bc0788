package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.warmglow.simulator.person.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code data} of a command that a person runs or is filling in. */
final class CommandInvocation {
  private final Directory directory;
  private final CommandMenu.Entry entry;
  private final Channel channel;

  CommandInvocation(Directory directory, CommandMenu.Entry entry, Channel channel) {
    this.directory = directory;
    this.entry = entry;
    this.channel = channel;
  }

  /** Throws {@link Refused} when the client would not send it. */
  ObjectNode run(Map<String, String> typed) {
    Resolved resolved = new Resolved(directory);
    Map<String, String> left = new HashMap<>(typed);
    ArrayNode options = Json.array();
    for (JsonNode option : entry.leaf().path("options")) {
      String name = option.path("name").asText();
      String text = left.remove(name);
      if (text != null) {
        options.add(given(option, OptionValue.of(option, text, channel, resolved)));
      } else if (option.path("required").asBoolean()) {
        throw new Refused("Option " + name + " is required.");
      }
    }
    if (!left.isEmpty()) {
      throw new Refused("/" + entry.words() + " has no option " + left.keySet().iterator().next());
    }
    ObjectNode data = data(options);
    resolved.addTo(data);
    return data;
  }

  /** The same while {@code focused} is being typed; nothing is required yet. */
  ObjectNode suggest(String focused, String partial, Map<String, String> others) {
    Resolved resolved = new Resolved(directory);
    ArrayNode options = Json.array();
    boolean found = false;
    for (JsonNode option : entry.leaf().path("options")) {
      String name = option.path("name").asText();
      String text = others.get(name);
      if (name.equals(focused) && option.path("autocomplete").asBoolean()) {
        options.add(given(option, TextNode.valueOf(partial)).put("focused", true));
        found = true;
      } else if (text != null) {
        options.add(given(option, OptionValue.of(option, text, channel, resolved)));
      }
    }
    if (!found) {
      throw new Refused("Option " + focused + " offers no suggestions.");
    }
    ObjectNode data = data(options);
    resolved.addTo(data);
    return data;
  }

  private static ObjectNode given(JsonNode option, JsonNode value) {
    ObjectNode given =
        Json.object()
            .put("name", option.path("name").asText())
            .put("type", option.path("type").asInt());
    given.set("value", value);
    return given;
  }

  private ObjectNode data(ArrayNode leafOptions) {
    ArrayNode options = leafOptions;
    List<JsonNode> below = entry.path().subList(1, entry.path().size());
    for (JsonNode part : below.reversed()) {
      ObjectNode wrapped =
          Json.object()
              .put("name", part.path("name").asText())
              .put("type", part.path("type").asInt());
      wrapped.set("options", options);
      options = Json.array().add(wrapped);
    }
    ObjectNode data =
        Json.object()
            .put("id", entry.command().path("id").asText())
            .put("name", entry.command().path("name").asText())
            .put("type", CommandRules.CHAT_INPUT);
    if (entry.command().has("guild_id")) {
      data.set("guild_id", entry.command().path("guild_id"));
    }
    data.set("options", options);
    return data;
  }
}
