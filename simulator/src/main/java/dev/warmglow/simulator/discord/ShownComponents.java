package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Components as the API returns them: with integer ids, what was left out filled in, and pictures
 * with their addresses.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>.
 */
final class ShownComponents {
  private static final String ATTACHMENT = "attachment://";

  private final Snowflakes ids;
  private final JsonNode attachments;

  ShownComponents(Snowflakes ids, JsonNode attachments) {
    this.ids = ids;
    this.attachments = attachments;
  }

  JsonNode of(JsonNode sent) {
    JsonNode shown = Json.present(sent) ? sent.deepCopy() : Json.array();
    List<JsonNode> all = Message.flatten(shown);
    number(all);
    all.forEach(component -> fill((ObjectNode) component));
    return shown;
  }

  private static void number(List<JsonNode> all) {
    Set<Integer> used = new HashSet<>();
    all.forEach(component -> used.add(component.path("id").asInt()));
    int next = 1;
    for (JsonNode component : all) {
      if (component.path("id").asInt() == 0) {
        while (!used.add(next)) {
          next++;
        }
        ((ObjectNode) component).put("id", next);
      }
    }
  }

  private void fill(ObjectNode component) {
    switch (component.path("type").asInt()) {
      case ComponentRules.CONTAINER -> {
        spoiler(component);
        if (!component.has("accent_color")) {
          component.putNull("accent_color");
        }
      }
      case ComponentRules.SEPARATOR -> {
        component.put("divider", component.path("divider").asBoolean(true));
        component.put("spacing", component.path("spacing").asInt(1));
      }
      case ComponentRules.THUMBNAIL -> media(component, "media");
      case ComponentRules.MEDIA_GALLERY ->
          component.path("items").forEach(item -> media((ObjectNode) item, "media"));
      case ComponentRules.FILE -> {
        spoiler(component);
        ObjectNode file = unfurled(component.path("file").path("url").asText());
        component.set("file", file);
        JsonNode attachment = named(component.path("file").path("url").asText());
        component.put("name", attachment.path("filename").asText());
        component.put("size", attachment.path("size").asInt());
      }
      default -> {
        // The others are returned as they came.
      }
    }
  }

  private static void spoiler(ObjectNode component) {
    component.put("spoiler", component.path("spoiler").asBoolean());
  }

  private void media(ObjectNode item, String field) {
    spoiler(item);
    if (!item.has("description")) {
      item.putNull("description");
    }
    item.set(field, unfurled(item.path(field).path("url").asText()));
  }

  private ObjectNode unfurled(String url) {
    JsonNode attachment = named(url);
    String address = attachment.path("url").asText(url);
    ObjectNode media =
        Json.object().put("id", ids.next()).put("url", address).put("proxy_url", address);
    for (Map.Entry<String, JsonNode> known : attachment.properties()) {
      if (Set.of("width", "height", "content_type").contains(known.getKey())) {
        media.set(known.getKey(), known.getValue());
      }
    }
    if (attachment.has("id")) {
      media.set("attachment_id", attachment.path("id"));
    }
    return media;
  }

  /** The attachment behind {@code attachment://name} or behind its own address. */
  private JsonNode named(String url) {
    for (JsonNode attachment : attachments) {
      if (url.equals(ATTACHMENT + attachment.path("filename").asText())
          || url.equals(attachment.path("url").asText())) {
        return attachment;
      }
    }
    return Json.object();
  }

  /** The address of a picture in an embed. */
  String address(String url) {
    return named(url).path("url").asText(url);
  }
}
