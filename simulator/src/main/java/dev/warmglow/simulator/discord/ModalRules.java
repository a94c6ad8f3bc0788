package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What a modal may hold.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal">
 * Modal</a> and <a href="https://docs.discord.com/developers/components/reference#label">Label</a>.
 */
final class ModalRules {
  static final int FILE_UPLOAD = 19;
  static final int RADIO_GROUP = 21;
  static final int CHECKBOX_GROUP = 22;
  static final int CHECKBOX = 23;

  private static final int TITLE = 45;
  private static final int COMPONENTS = 5;
  private static final int TYPED = 4000;

  private ModalRules() {}

  static void check(JsonNode modal, Problems problems) {
    problems.text(modal, "title", 1, TITLE);
    problems.text(modal, "custom_id", 1, 100);
    JsonNode components = problems.items(modal, "components", 1, COMPONENTS);
    Set<String> customIds = new HashSet<>();
    for (int i = 0; i < components.size(); i++) {
      JsonNode component = components.path(i);
      Problems at = problems.at("components").at(i);
      switch (component.path("type").asInt()) {
        case ComponentRules.ROW -> row(component, at, customIds);
        case ComponentRules.TEXT_DISPLAY -> at.text(component, "content", 1, TYPED);
        case ComponentRules.LABEL -> {
          at.text(component, "label", 1, TITLE);
          at.text(component, "description", 0, 100);
          field(component.path("component"), at.at("component"), customIds);
        }
        default -> at.choice("type");
      }
    }
  }

  private static void row(JsonNode row, Problems at, Set<String> customIds) {
    at.items(row, "components", 1, 1);
    JsonNode input = row.path("components").path(0);
    Problems here = at.at("components").at(0);
    if (input.path("type").asInt() == ComponentRules.TEXT_INPUT) {
      here.text(input, "label", 1, TITLE);
      textInput(input, here, customIds);
    } else {
      here.choice("type");
    }
  }

  private static void field(JsonNode field, Problems at, Set<String> customIds) {
    int type = field.path("type").asInt();
    switch (type) {
      case ComponentRules.TEXT_INPUT -> textInput(field, at, customIds);
      case ComponentRules.STRING_SELECT,
          ComponentRules.USER_SELECT,
          ComponentRules.ROLE_SELECT,
          ComponentRules.MENTIONABLE_SELECT,
          ComponentRules.CHANNEL_SELECT -> {
        SelectRules.check(field, at, customIds);
        if (field.path("disabled").asBoolean()) {
          at.at("disabled").add("COMPONENT_DISABLED_NOT_ALLOWED", "Not allowed in a modal.");
        }
      }
      case FILE_UPLOAD, CHECKBOX -> ComponentRules.customId(field, at, customIds);
      case RADIO_GROUP -> {
        ComponentRules.customId(field, at, customIds);
        SelectRules.options(field, at, 2, 10);
      }
      case CHECKBOX_GROUP -> {
        ComponentRules.customId(field, at, customIds);
        SelectRules.options(field, at, 1, 10);
      }
      default -> at.choice("type");
    }
  }

  private static void textInput(JsonNode input, Problems at, Set<String> customIds) {
    ComponentRules.customId(input, at, customIds);
    at.range(input, "style", 1, 2);
    if (!input.has("style")) {
      at.at("style").add("BASE_TYPE_REQUIRED", "This field is required");
    }
    at.range(input, "min_length", 0, TYPED);
    at.range(input, "max_length", 1, TYPED);
    at.text(input, "placeholder", 0, 100);
    int max = input.path("max_length").asInt(TYPED);
    String value = at.text(input, "value", 0, max);
    if (!value.isEmpty() && value.length() < input.path("min_length").asInt()) {
      at.at("value").add("BASE_TYPE_MIN_LENGTH", "Must be longer.");
    }
  }
}
