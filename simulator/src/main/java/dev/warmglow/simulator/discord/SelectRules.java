package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What a select menu may hold, and which picks it takes.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/components/reference#string-select">
 * String select</a>.
 */
final class SelectRules {
  private static final int OPTIONS = 25;
  private static final int TEXT = 100;
  private static final int PLACEHOLDER = 150;

  private SelectRules() {}

  static void check(JsonNode select, Problems at, Set<String> customIds) {
    ComponentRules.customId(select, at, customIds);
    at.text(select, "placeholder", 0, PLACEHOLDER);
    at.range(select, "min_values", 0, OPTIONS);
    at.range(select, "max_values", 1, OPTIONS);
    if (select.path("min_values").asInt(1) > select.path("max_values").asInt(1)) {
      at.at("max_values").add("BASE_TYPE_MIN", "Must not be less than min_values.");
    }
    if (select.path("default_values").size() > select.path("max_values").asInt(1)) {
      at.at("default_values").add("BASE_TYPE_BAD_LENGTH", "Must not be more than max_values.");
    }
    if (select.path("type").asInt() == ComponentRules.STRING_SELECT) {
      options(select, at, 1, OPTIONS);
    }
  }

  static void options(JsonNode component, Problems at, int min, int max) {
    JsonNode options = at.items(component, "options", min, max);
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      Problems here = at.at("options").at(i);
      here.text(options.path(i), "label", 1, TEXT);
      here.text(options.path(i), "description", 0, TEXT);
      Emoji.check(options.path(i), here);
      if (!values.add(here.text(options.path(i), "value", 1, TEXT))) {
        here.at("value")
            .add(
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
      }
    }
    if (component.path("max_values").asInt(1) > options.size()) {
      at.at("max_values").add("BASE_TYPE_MAX", "Must not exceed the number of options.");
    }
  }

  /** Whether this many picks are within {@code min_values} and {@code max_values}. */
  static boolean takes(JsonNode select, int picks) {
    return picks >= select.path("min_values").asInt(1)
        && picks <= select.path("max_values").asInt(1);
  }
}
