package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    AttachmentRules.check(json, files, Json.array(), problems);
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
    AttachmentRules.check(json, files, message.json.path("attachments"), problems);
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
  void applyTo(ObjectNode message, Files store, Snowflakes ids) {
    if (json.has("content")) {
      message.put("content", json.path("content").asText(""));
    }
    if (json.has("attachments") || !files.isEmpty()) {
      attach(message, store);
    }
    ShownComponents shown = new ShownComponents(ids, message.path("attachments"));
    if (json.has("embeds")) {
      ArrayNode embeds = message.putArray("embeds");
      json.path("embeds").forEach(embed -> embeds.add(shown(embed, shown)));
    }
    if (json.has("components")) {
      message.set("components", shown.of(json.path("components")));
    }
    if (json.has("flags")) {
      int kept = message.path("flags").asInt() & (Message.EPHEMERAL | Message.COMPONENTS_V2);
      message.put("flags", kept | flags());
    }
  }

  private static ObjectNode shown(JsonNode sent, ShownComponents pictures) {
    ObjectNode embed = ((ObjectNode) sent.deepCopy()).put("type", "rich");
    for (JsonNode field : embed.path("fields")) {
      ((ObjectNode) field).put("inline", field.path("inline").asBoolean());
    }
    for (String field : List.of("image", "thumbnail")) {
      if (embed.path(field) instanceof ObjectNode picture) {
        picture.put("url", pictures.address(picture.path("url").asText()));
      }
    }
    return embed;
  }

  private void attach(ObjectNode message, Files store) {
    ArrayNode now = Json.array();
    for (JsonNode attachment : message.path("attachments")) {
      if (!json.has("attachments") || listed(attachment.path("id").asText()) != null) {
        now.add(attachment);
      }
    }
    for (Upload file : files) {
      ObjectNode kept = store.keep(message.path("channel_id").asText(), file);
      JsonNode described = listed(AttachmentRules.number(file));
      if (described != null && described.path("description").isTextual()) {
        kept.set("description", described.path("description"));
      }
      now.add(kept);
    }
    message.set("attachments", now);
  }

  private @Nullable JsonNode listed(String id) {
    for (JsonNode attachment : json.path("attachments")) {
      if (attachment.path("id").asText().equals(id)) {
        return attachment;
      }
    }
    return null;
  }

  /** The text that mentions are looked for in. */
  static String mentionText(JsonNode message) {
    StringBuilder text = new StringBuilder(message.path("content").asText());
    for (JsonNode component : Message.flatten(message.path("components"))) {
      text.append('\n').append(component.path("content").asText());
    }
    return text.toString();
  }
}
