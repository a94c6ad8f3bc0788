package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an application command may look like.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/interactions/application-commands">Application
 * commands</a>.
 */
final class CommandRules {
  static final int CHAT_INPUT = 1;
  static final int USER = 2;
  static final int MESSAGE = 3;
  static final int SUBCOMMAND = 1;
  static final int GROUP = 2;
  static final int STRING = 3;
  static final int INTEGER = 4;
  static final int NUMBER = 10;
  static final int ATTACHMENT = 11;

  private static final String NAME = "[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}";
  private static final int LIST = 25;
  private static final int TEXT_OVER_ALL = 8000;

  private CommandRules() {}

  static void check(JsonNode command, Problems at) {
    int type = command.path("type").asInt(CHAT_INPUT);
    if (type == CHAT_INPUT) {
      name(command, at);
      described(command, at);
      options(command, at, 0);
      if (textLength(command) > TEXT_OVER_ALL) {
        at.add("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
      }
    } else {
      at.text(command, "name", 1, 32);
      if (!command.path("description").asText("").isEmpty()) {
        at.at("description")
            .add(
                "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
                "Context menu commands cannot have description");
      }
    }
    JsonNode permissions = command.path("default_member_permissions");
    if (Json.present(permissions) && !permissions.asText().matches("\\d{1,19}")) {
      at.at("default_member_permissions").add("NUMBER_TYPE_COERCE", "Value is not int.");
    }
  }

  private static void name(JsonNode named, Problems at) {
    checkName(at.text(named, "name", 1, 32), at.at("name"));
    Locales.check(named, "name_localizations", at);
    Locales.check(named, "description_localizations", at);
    named
        .path("name_localizations")
        .properties()
        .forEach(entry ->
            checkName(entry.getValue().asText(), at.at("name_localizations").at(entry.getKey())));
  }

  private static void checkName(String name, Problems at) {
    if (!name.isEmpty() && (!name.matches(NAME) || !name.equals(name.toLowerCase(Locale.ROOT)))) {
      at.add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private static void described(JsonNode command, Problems at) {
    at.text(command, "description", 1, 100);
    JsonNode localized = command.path("description_localizations");
    for (String locale : localized.propertyStream().map(entry -> entry.getKey()).toList()) {
      at.at("description_localizations").text(localized, locale, 1, 100);
    }
  }

  private static void options(JsonNode parent, Problems at, int depth) {
    JsonNode options = at.items(parent, "options", 0, LIST);
    Set<String> names = new HashSet<>();
    boolean optional = false;
    int nested = 0;
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.path(i);
      Problems here = at.at("options").at(i);
      here.range(option, "type", SUBCOMMAND, ATTACHMENT);
      name(option, here);
      described(option, here);
      if (!names.add(option.path("name").asText())) {
        here.at("name")
            .add("APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option name is already used");
      }
      int type = option.path("type").asInt();
      if (type == SUBCOMMAND || type == GROUP) {
        nested++;
        if (depth > 1 || (type == GROUP && depth > 0)) {
          here.choice("type");
        }
        options(option, here, type == GROUP ? 1 : 2);
      } else {
        boolean required = option.path("required").asBoolean();
        if (required && optional) {
          here.at("required")
              .add(
                  "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                  "Required options must be placed before non-required options");
        }
        optional |= !required;
        choices(option, here);
      }
    }
    if (nested > 0 && nested < options.size()) {
      at.at("options")
          .add(
              "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and option cannot be mixed");
    }
  }

  private static void choices(JsonNode option, Problems at) {
    JsonNode choices = at.items(option, "choices", 0, LIST);
    if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
      at.at("autocomplete")
          .add(
              "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
              "Choices and autocomplete exclude each other");
    }
    checkChoices(choices, option.path("type").asInt(), at.at("choices"));
  }

  /** The choices of an option, or those an autocomplete answer offers. */
  static void checkChoices(JsonNode choices, int type, Problems at) {
    for (int i = 0; i < choices.size(); i++) {
      at.at(i).text(choices.path(i), "name", 1, 100);
      JsonNode localized = choices.path(i).path("name_localizations");
      Locales.check(choices.path(i), "name_localizations", at.at(i));
      for (String locale : localized.propertyStream().map(entry -> entry.getKey()).toList()) {
        at.at(i).at("name_localizations").text(localized, locale, 1, 100);
      }
      if (type == STRING) {
        at.at(i).text(choices.path(i), "value", 1, 100);
      } else if (!choices.path(i).path("value").isNumber()) {
        at.at(i).at("value").add("NUMBER_TYPE_COERCE", "Value is not a number.");
      }
    }
  }

  /** Names, descriptions and values, each by its longest translation. */
  private static int textLength(JsonNode node) {
    int length = longest(node, "name") + longest(node, "description");
    for (JsonNode choice : node.path("choices")) {
      length += longest(choice, "name") + choice.path("value").asText().length();
    }
    for (JsonNode option : node.path("options")) {
      length += textLength(option);
    }
    return length;
  }

  private static int longest(JsonNode node, String field) {
    int longest = node.path(field).asText("").length();
    for (JsonNode translated : node.path(field + "_localizations")) {
      longest = Math.max(longest, translated.asText().length());
    }
    return longest;
  }
}
