package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.warmglow.simulator.person.Refused;
import java.util.List;
import java.util.Locale;

/** What a person typed into a command option, as the client would send it. */
final class OptionValue {
  private static final int BOOLEAN = 5;
  private static final int USER = 6;
  private static final int CHANNEL = 7;
  private static final int ROLE = 8;
  private static final int MENTIONABLE = 9;
  private static final int NUMBER = 10;
  private static final int TYPED_AT_MOST = 6000;
  private static final List<String> TYPES =
      List.of(
          "",
          "subcommand",
          "group",
          "string",
          "integer",
          "boolean",
          "user",
          "channel",
          "role",
          "mentionable",
          "number",
          "attachment");

  private OptionValue() {}

  static String typeName(int type) {
    return TYPES.get(type);
  }

  /** Throws {@link Refused} when the client would not take it. */
  static JsonNode of(JsonNode option, String typed, Channel channel, Resolved resolved) {
    String name = option.path("name").asText();
    int type = option.path("type").asInt();
    JsonNode value =
        switch (type) {
          case CommandRules.STRING -> string(option, typed);
          case CommandRules.INTEGER ->
              LongNode.valueOf((long) number(option, typed, "-?\\d{1,16}"));
          case NUMBER -> DoubleNode.valueOf(number(option, typed, "-?\\d{1,16}(\\.\\d{1,16})?"));
          case BOOLEAN -> bool(name, typed);
          case USER -> TextNode.valueOf(resolved.user(typed, channel));
          case CHANNEL -> TextNode.valueOf(resolved.channel(typed));
          case ROLE -> TextNode.valueOf(resolved.role(typed, channel));
          case MENTIONABLE -> TextNode.valueOf(resolved.user(typed, channel));
          case CommandRules.ATTACHMENT -> TextNode.valueOf(resolved.attachment(typed));
          default -> throw new Refused("Option " + name + " cannot be filled in here.");
        };
    JsonNode choices = option.path("choices");
    if (!choices.isEmpty()
        && Json.items(choices)
            .noneMatch(choice -> choice.path("value").asText().equals(value.asText()))) {
      throw new Refused("Option " + name + " has no choice " + typed + ".");
    }
    return value;
  }

  private static JsonNode string(JsonNode option, String typed) {
    int length = typed.length();
    int min = option.path("min_length").asInt(0);
    int max = option.path("max_length").asInt(TYPED_AT_MOST);
    if (length < min || length > max || length == 0) {
      throw new Refused(
          "Option "
              + option.path("name").asText()
              + " takes "
              + min
              + " to "
              + max
              + " characters.");
    }
    return TextNode.valueOf(typed);
  }

  private static double number(JsonNode option, String typed, String pattern) {
    String name = option.path("name").asText();
    if (!typed.matches(pattern)) {
      throw new Refused("Option " + name + " takes a number.");
    }
    double value = Double.parseDouble(typed);
    if (value < option.path("min_value").asDouble(-1L << 53)
        || value > option.path("max_value").asDouble(1L << 53)) {
      throw new Refused("Option " + name + " is out of range.");
    }
    return value;
  }

  private static JsonNode bool(String name, String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> throw new Refused("Option " + name + " takes true or false.");
    };
  }
}
