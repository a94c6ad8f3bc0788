package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What components a message or a modal may hold.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>.
 */
final class ComponentRules {
  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int USER_SELECT = 5;
  static final int ROLE_SELECT = 6;
  static final int MENTIONABLE_SELECT = 7;
  static final int CHANNEL_SELECT = 8;
  static final int SECTION = 9;
  static final int TEXT_DISPLAY = 10;
  static final int THUMBNAIL = 11;
  static final int MEDIA_GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;
  static final Set<Integer> SELECTS =
      Set.of(STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);

  private static final int ROWS = 5;
  private static final int COMPONENTS_V2 = 40;
  private static final int TEXT_V2 = 4000;
  private static final int CUSTOM_ID = 100;
  private static final Set<Integer> IN_CONTAINER =
      Set.of(ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR);

  private ComponentRules() {}

  static void checkMessage(JsonNode body, boolean v2, Problems problems) {
    JsonNode components = body.path("components");
    Problems here = problems.at("components");
    List<JsonNode> all = Message.flatten(components);
    if (v2) {
      int text =
          all.stream()
              .filter(component -> component.path("type").asInt() == TEXT_DISPLAY)
              .mapToInt(component -> component.path("content").asText().length())
              .sum();
      if (all.size() > COMPONENTS_V2) {
        here.add("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Must be 40 or fewer in total.");
      }
      if (text > TEXT_V2) {
        here.add("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Must be 4000 or fewer in length.");
      }
    } else {
      problems.items(body, "components", 0, ROWS);
    }
    Set<Integer> top = new HashSet<>(Set.of(ROW));
    if (v2) {
      top.addAll(IN_CONTAINER);
      top.add(CONTAINER);
    }
    checkAll(components, top, here, new HashSet<>());
  }

  static void checkAll(
      JsonNode components, Set<Integer> allowed, Problems at, Set<String> customIds) {
    for (int i = 0; i < components.size(); i++) {
      check(components.path(i), allowed, at.at(i), customIds);
    }
  }

  static void check(JsonNode component, Set<Integer> allowed, Problems at, Set<String> customIds) {
    int type = component.path("type").asInt();
    if (!allowed.contains(type)) {
      at.choice("type");
      return;
    }
    Problems inner = at.at("components");
    switch (type) {
      case ROW -> row(component, at, customIds);
      case BUTTON -> button(component, at, customIds);
      case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
          SelectRules.check(component, at, customIds);
      case SECTION -> {
        at.items(component, "components", 1, 3);
        checkAll(component.path("components"), Set.of(TEXT_DISPLAY), inner, customIds);
        check(
            component.path("accessory"), Set.of(BUTTON, THUMBNAIL), at.at("accessory"), customIds);
      }
      case TEXT_DISPLAY -> at.text(component, "content", 1, TEXT_V2);
      case MEDIA_GALLERY -> {
        JsonNode items = at.items(component, "items", 1, 10);
        for (int i = 0; i < items.size(); i++) {
          media(
              items.path(i), "media", Set.of("http", "https", "attachment"), at.at("items").at(i));
        }
      }
      case THUMBNAIL -> media(component, "media", Set.of("http", "https", "attachment"), at);
      case FILE -> media(component, "file", Set.of("attachment"), at);
      case SEPARATOR -> at.range(component, "spacing", 1, 2);
      case CONTAINER -> {
        at.range(component, "accent_color", 0, 0xFFFFFF);
        at.items(component, "components", 1, COMPONENTS_V2);
        checkAll(component.path("components"), IN_CONTAINER, inner, customIds);
      }
      default -> throw new IllegalStateException("type " + type + " is allowed but unknown");
    }
  }

  private static void media(JsonNode parent, String field, Set<String> schemes, Problems at) {
    at.text(parent, "description", 0, 1024);
    at.at(field).text(parent.path(field), "url", 1, 2048);
    MessageRules.checkUrl(parent.path(field).path("url"), at.at(field).at("url"), schemes);
  }

  private static void row(JsonNode row, Problems at, Set<String> customIds) {
    JsonNode inside = at.items(row, "components", 1, 5);
    boolean select = SELECTS.contains(inside.path(0).path("type").asInt());
    if (select && inside.size() > 1) {
      at.at("components")
          .add(
              "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
              "The specified component exceeds the maximum width");
    }
    Set<Integer> allowed = new HashSet<>(select ? SELECTS : Set.of(BUTTON));
    checkAll(inside, allowed, at.at("components"), customIds);
  }

  private static void button(JsonNode button, Problems at, Set<String> customIds) {
    at.range(button, "style", 1, 6);
    at.text(button, "label", 0, 80);
    Emoji.check(button, at);
    int style = button.path("style").asInt();
    if (style >= 1 && style <= 4) {
      customId(button, at, customIds);
      if (button.has("url")) {
        at.at("url").add("BUTTON_COMPONENT_URL_NOT_ALLOWED", "A url cannot be specified.");
      }
    } else if (style == 5) {
      if (Json.present(button.path("custom_id"))) {
        at.at("custom_id")
            .add(
                "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                "A custom id and url cannot both be specified");
      }
      at.text(button, "url", 1, 512);
      MessageRules.checkUrl(button.path("url"), at.at("url"), Set.of("http", "https", "discord"));
    }
    boolean named = !button.path("label").asText().isEmpty() || button.path("emoji").isObject();
    if (!named && style != 6) {
      at.add("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or an emoji is required");
    }
  }

  static void customId(JsonNode component, Problems at, Set<String> customIds) {
    String id = at.text(component, "custom_id", 1, CUSTOM_ID);
    if (!id.isEmpty() && !customIds.add(id)) {
      at.at("custom_id")
          .add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
  }
}
