package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Finding files to download (<a href="https://core.telegram.org/bots/api#getfile">getFile</a>). */
final class FileMethods {
  private static final int LARGEST = 20 * 1024 * 1024;

  private final TelegramWorld world;

  FileMethods(TelegramWorld world) {
    this.world = world;
  }

  void addTo(BotMethods methods) {
    methods.add("getFile", this::file);
  }

  private JsonNode file(Parameters parameters) {
    String id = parameters.text("file_id");
    Upload upload = world.files.get(id);
    if (upload == null) {
      throw BotApiRefusal.badRequest("wrong file_id or the file is temporarily unavailable");
    }
    if (upload.bytes().length > LARGEST) {
      throw BotApiRefusal.badRequest("file is too big");
    }
    return Json.object()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", upload.bytes().length)
        .put("file_path", "files/" + id);
  }
}
