package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What files a message may hold and name.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading
 * files</a>.
 */
final class AttachmentRules {
  private static final int LARGEST = 10 << 20;
  private static final int AT_MOST = 10;
  private static final int DESCRIPTION = 1024;
  private static final String REFERENCE = "attachment://";

  private AttachmentRules() {}

  /** The {@code n} of the part {@code files[n]}. */
  static String number(Upload file) {
    return file.part().replaceAll("\\D", "");
  }

  static void check(JsonNode body, List<Upload> files, JsonNode before, Problems problems) {
    Set<String> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    before.forEach(attachment -> names.add(attachment.path("filename").asText()));
    for (Upload file : files) {
      if (file.size() > LARGEST) {
        throw new ApiError(413, 40005, "Request entity too large");
      }
      numbers.add(number(file));
      names.add(file.fileName());
    }
    if (files.size() > AT_MOST) {
      throw new ApiError(400, 30015, "Maximum number of attachments in a message reached (10)");
    }
    before.forEach(attachment -> numbers.add(attachment.path("id").asText()));
    JsonNode listed = body.path("attachments");
    for (int i = 0; i < listed.size(); i++) {
      Problems at = problems.at("attachments").at(i);
      at.text(listed.path(i), "description", 0, DESCRIPTION);
      if (!numbers.contains(listed.path(i).path("id").asText())) {
        at.at("id").add("ATTACHMENT_NOT_FOUND", "There is no such uploaded file.");
      }
    }
    for (JsonNode component : Message.flatten(body.path("components"))) {
      references(component, names, problems.at("components"));
    }
  }

  private static void references(JsonNode component, Set<String> names, Problems at) {
    reference(component.path("media"), names, at);
    reference(component.path("file"), names, at);
    component.path("items").forEach(item -> reference(item.path("media"), names, at));
  }

  private static void reference(JsonNode media, Set<String> names, Problems at) {
    String url = media.path("url").asText();
    if (url.startsWith(REFERENCE) && !names.contains(url.substring(REFERENCE.length()))) {
      at.add(
          "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
          "The attachment " + url + " was not found.");
    }
  }
}
