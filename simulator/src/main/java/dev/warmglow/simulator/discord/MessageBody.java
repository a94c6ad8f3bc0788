package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a message that its author writes: what came in, checked and turned into what is
 * shown.
 */
record MessageBody(JsonNode json, List<Upload> files) {

  static MessageBody text(String content) {
    return new MessageBody(Json.object().put("content", content), List.of());
  }

  int flags() {
    return json.path("flags").asInt();
  }

  private boolean has(String name) {
    JsonNode node = json.path(name);
    return Json.present(node) && !(node.isEmpty() && node.asText().isEmpty());
  }

  /** Throws 50035 or 50006 unless it can be a message of its own. */
  void checkNew() {
    Problems problems = new Problems();
    MessageRules.check(json, (flags() & Message.COMPONENTS_V2) != 0, problems);
    problems.check();
    if (files.isEmpty()
        && !has("content")
        && !has("embeds")
        && !has("components")
        && !has("poll")
        && !has("sticker_ids")) {
      throw ApiError.emptyMessage();
    }
  }

  /** Throws 50035 or 50006 unless the message may be changed so. */
  void checkEdit(Message message) {
    Problems problems = new Problems();
    boolean v2 = message.has(Message.COMPONENTS_V2) || (flags() & Message.COMPONENTS_V2) != 0;
    MessageRules.check(json, v2, problems);
    problems.check();
    boolean empty =
        files.isEmpty()
            && List.of("content", "embeds", "components", "attachments").stream()
                .noneMatch(name ->
                    json.has(name)
                        ? has(name)
                        : !message.json.path(name).isEmpty()
                            || !message.json.path(name).asText().isEmpty());
    if (empty) {
      throw ApiError.emptyMessage();
    }
  }

  /** Writes what is given over what the message has. */
  void applyTo(ObjectNode message, Snowflakes ids) {
    if (json.has("content")) {
      message.put("content", json.path("content").asText(""));
    }
    if (json.has("embeds")) {
      ArrayNode embeds = message.putArray("embeds");
      json.path("embeds")
          .forEach(embed -> embeds.add(((ObjectNode) embed.deepCopy()).put("type", "rich")));
    }
    if (json.has("components")) {
      message.set("components", numbered(json.path("components")));
    }
    if (json.has("flags")) {
      int kept = message.path("flags").asInt() & (Message.EPHEMERAL | Message.COMPONENTS_V2);
      message.put("flags", kept | flags());
    }
    if (json.has("attachments") || !files.isEmpty()) {
      attach(message, ids);
    }
  }

  private void attach(ObjectNode message, Snowflakes ids) {
    JsonNode before = message.path("attachments");
    Set<String> kept = new HashSet<>();
    json.path("attachments").forEach(attachment -> kept.add(attachment.path("id").asText()));
    ArrayNode now = Json.array();
    for (JsonNode attachment : before) {
      if (!json.has("attachments") || kept.contains(attachment.path("id").asText())) {
        now.add(attachment);
      }
    }
    for (Upload file : files) {
      String id = ids.next();
      String url = "https://cdn.discordapp.com/attachments/" + id + "/" + file.fileName();
      now.addObject()
          .put("id", id)
          .put("filename", file.fileName())
          .put("size", file.size())
          .put("url", url)
          .put("proxy_url", url)
          .put("content_type", file.contentType());
    }
    message.set("attachments", now);
  }

  /** The text that mentions are looked for in. */
  static String mentionText(JsonNode message) {
    StringBuilder text = new StringBuilder(message.path("content").asText());
    for (JsonNode component : Message.flatten(message.path("components"))) {
      text.append('\n').append(component.path("content").asText());
    }
    return text.toString();
  }

  /** The components with the integer ids that Discord gives to those that have none. */
  private static JsonNode numbered(JsonNode components) {
    JsonNode copy = Json.present(components) ? components.deepCopy() : Json.array();
    List<JsonNode> all = Message.flatten(copy);
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
    return copy;
  }
}
