package dev.warmglow.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The types of the Bot API and whether a value is of one. */
final class SpecTypes {
  static final ArrayNode EPHEMERAL_FIELDS = JsonNodeFactory.instance.arrayNode();

  private static final Set<String> PRIMITIVE =
      Set.of("Integer", "String", "Boolean", "True", "Float", "InputFile");
  private static final Pattern SEPARATOR = Pattern.compile(" or |, | and ");

  static {
    field("receiver_user_id", "Integer", true);
    field("callback_query_id", "String", false);
    field("replace_callback_query_message", "Boolean", false);
  }

  private final Map<String, JsonNode> types = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  SpecTypes(JsonNode spec) {
    spec.path("types").forEach(type -> types.put(type.path("name").asText(), type));
    for (JsonNode values : spec.path("enums")) {
      Set<String> allowed = new HashSet<>();
      values.path("values").forEach(value -> allowed.add(value.asText()));
      words.put(values.path("name").asText(), allowed);
    }
  }

  private static void field(String name, String type, boolean required) {
    EPHEMERAL_FIELDS.addObject().put("name", name).put("type", type).put("required", required);
  }

  boolean isKnown(String name) {
    return PRIMITIVE.contains(name) || types.containsKey(name);
  }

  /** Checks an object against a list of fields; nothing else may be in it. */
  void checkFields(JsonNode object, JsonNode fields, String owner, String at, List<String> found) {
    if (!object.isObject()) {
      found.add(at + ": expected an object");
      return;
    }
    Set<String> known = new HashSet<>();
    for (JsonNode field : fields) {
      String name = field.path("name").asText();
      known.add(name);
      JsonNode value = object.get(name);
      if (value == null || value.isNull()) {
        if (field.path("required").asBoolean()) {
          found.add(at + "." + name + ": required");
        }
      } else {
        check(value, field.path("type").asText(), at + "." + name, found);
        checkWord(value, owner + "." + name, at + "." + name, found);
      }
    }
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            found.add(at + "." + name + ": unknown");
          }
        });
  }

  /** The words that tell variants apart must be right. */
  private void checkWord(JsonNode value, String name, String at, List<String> found) {
    Set<String> allowed = words.get(name);
    boolean tells = name.endsWith(".type") || name.endsWith(".status");
    if (tells && allowed != null && value.isTextual() && !allowed.contains(value.asText())) {
      found.add(at + ": " + value.asText() + " is none of " + allowed);
    }
  }

  void check(JsonNode value, String type, String at, List<String> found) {
    if (type.startsWith("Array of ")) {
      if (!value.isArray()) {
        found.add(at + ": expected " + type);
        return;
      }
      String element = type.substring("Array of ".length());
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), element, at + "[" + i + "]", found);
      }
      return;
    }
    String[] names = SEPARATOR.split(type);
    if (names.length > 1) {
      checkAny(value, List.of(names), at, found);
    } else if (PRIMITIVE.contains(type)) {
      if (!isPrimitive(value, type)) {
        found.add(at + ": expected " + type);
      }
    } else {
      checkNamed(value, type, at, found);
    }
  }

  private void checkNamed(JsonNode value, String type, String at, List<String> found) {
    JsonNode declared = types.get(type);
    if (declared == null) {
      found.add(at + ": the specification has no type " + type);
    } else if (declared.has("variants")) {
      List<String> variants = new ArrayList<>();
      declared.path("variants").forEach(variant -> variants.add(variant.asText()));
      checkAny(value, variants, at, found);
    } else if (type.equals("BotCommandScope")) {
      // The published form names its variants in prose only.
      checkAny(
          value,
          types.keySet().stream().filter(n -> n.startsWith(type) && !n.equals(type)).toList(),
          at,
          found);
    } else {
      checkFields(value, declared.path("fields"), type, at, found);
    }
  }

  /** One variant must fit; the violations of the nearest one are told. */
  private void checkAny(JsonNode value, List<String> variants, String at, List<String> found) {
    List<String> fewest = null;
    for (String variant : variants) {
      List<String> misfits = new ArrayList<>();
      check(value, variant, at, misfits);
      if (fewest == null || misfits.size() < fewest.size()) {
        fewest = misfits;
      }
    }
    if (fewest != null) {
      found.addAll(fewest);
    }
  }

  private static boolean isPrimitive(JsonNode value, String type) {
    return switch (type) {
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "Boolean" -> value.isBoolean();
      case "True" -> value.isBoolean() && value.booleanValue();
      case "InputFile" -> value.isTextual() && value.textValue().startsWith("attach://");
      default -> value.isTextual();
    };
  }
}
