package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The {@code errors} tree of an invalid form body, gathered while a body is checked.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/reference#error-messages">Error
 * messages</a>.
 */
final class Problems {
  private final ObjectNode tree;
  private final ObjectNode here;

  Problems() {
    this.tree = Json.object();
    this.here = tree;
  }

  private Problems(ObjectNode tree, ObjectNode here) {
    this.tree = tree;
    this.here = here;
  }

  Problems at(String name) {
    return new Problems(tree, here.withObjectProperty(name));
  }

  Problems at(int index) {
    return at(Integer.toString(index));
  }

  void add(String code, String message) {
    here.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
  }

  /** The text under {@code name}, checked to have {@code min} to {@code max} code points. */
  String text(JsonNode parent, String name, int min, int max) {
    JsonNode node = parent.path(name);
    if (!Json.present(node)) {
      if (min > 0) {
        at(name).add("BASE_TYPE_REQUIRED", "This field is required");
      }
      return "";
    }
    if (!node.isValueNode()) {
      at(name).add("STRING_TYPE_CONVERT", "Could not interpret value as string.");
      return "";
    }
    String text = node.asText();
    int length = text.codePointCount(0, text.length());
    if (length > max && min == 0) {
      at(name).add("BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
    } else if (length < min || length > max) {
      at(name)
          .add("BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
    }
    return text;
  }

  /** Checks the size of the array under {@code name}; a missing one counts as empty. */
  JsonNode items(JsonNode parent, String name, int min, int max) {
    JsonNode node = parent.path(name);
    if (Json.present(node) && !node.isArray()) {
      at(name).add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    } else if (node.size() < min || node.size() > max) {
      at(name)
          .add("BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
    }
    return node;
  }

  void range(JsonNode parent, String name, int min, int max) {
    JsonNode node = parent.path(name);
    if (Json.present(node)
        && (!node.canConvertToInt() || node.asInt() < min || node.asInt() > max)) {
      at(name).add("NUMBER_TYPE_MAX", "int value should be between " + min + " and " + max + ".");
    }
  }

  void choice(String name) {
    at(name).add("BASE_TYPE_CHOICES", "Value is not one of the allowed choices.");
  }

  /** Throws 50035 when something was found. */
  void check() {
    prune(tree);
    if (!tree.isEmpty()) {
      throw new ApiError(400, 50035, "Invalid Form Body", tree);
    }
  }

  private static boolean prune(ObjectNode node) {
    if (node.has("_errors")) {
      return false;
    }
    node.properties().removeIf(e -> e.getValue() instanceof ObjectNode child && prune(child));
    return node.isEmpty();
  }
}
