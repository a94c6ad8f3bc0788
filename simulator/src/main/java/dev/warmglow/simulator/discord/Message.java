package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message with the JSON that the API shows of it. */
final class Message {
  static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  final String id;
  final Channel channel;
  final User author;

  /** The only person who sees it, or null. */
  final @Nullable User onlyFor;

  final ObjectNode json;
  final Map<String, Set<String>> reactions = new LinkedHashMap<>();
  List<User> pinged = List.of();

  Message(String id, Channel channel, User author, @Nullable User onlyFor, ObjectNode json) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.onlyFor = onlyFor;
    this.json = json;
  }

  boolean visibleTo(User user) {
    return onlyFor == null || onlyFor.equals(user);
  }

  boolean has(int flag) {
    return (json.path("flags").asInt() & flag) != 0;
  }

  /** Every component at any depth, in order. */
  List<JsonNode> components() {
    return flatten(json.path("components"));
  }

  static List<JsonNode> flatten(JsonNode components) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode component : components) {
      all.add(component);
      all.addAll(flatten(component.path("components")));
      if (component.path("accessory").isObject()) {
        all.add(component.path("accessory"));
      }
      if (component.path("component").isObject()) {
        all.add(component.path("component"));
      }
    }
    return all;
  }

  Optional<JsonNode> control(String customId) {
    return components().stream()
        .filter(component -> component.path("custom_id").asText().equals(customId))
        .findFirst();
  }

  void react(String emoji, User user, boolean on) {
    Set<String> users = reactions.computeIfAbsent(emoji, key -> new LinkedHashSet<>());
    if (on) {
      users.add(user.id);
    } else {
      users.remove(user.id);
    }
    if (users.isEmpty()) {
      reactions.remove(emoji);
    }
  }

  /** The message as REST returns it to {@code reader}. */
  ObjectNode jsonFor(User reader) {
    if (reactions.isEmpty()) {
      return json;
    }
    ObjectNode copy = json.deepCopy();
    var list = copy.putArray("reactions");
    reactions.forEach((emoji, users) -> {
      ObjectNode one =
          list.addObject()
              .put("count", users.size())
              .put("me", users.contains(reader.id))
              .put("me_burst", false);
      one.putObject("count_details").put("burst", 0).put("normal", users.size());
      one.putArray("burst_colors");
      one.set("emoji", Emoji.json(emoji));
    });
    return copy;
  }
}
