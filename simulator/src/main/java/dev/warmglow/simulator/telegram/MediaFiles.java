package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;

/** Keeps uploads and finds them again by file id. Guarded by the lock of {@link TelegramWorld}. */
final class MediaFiles {
  private static final int LARGEST_PHOTO = 10 * 1024 * 1024;
  private static final int LARGEST_DOCUMENT = 50 * 1024 * 1024;
  private static final int PNG_HEADER = 24;
  private static final int MOST_SIDES = 10_000;
  private static final int RATIO = 20;

  private final TelegramWorld world;

  MediaFiles(TelegramWorld world) {
    this.world = world;
  }

  ChatMessage.Media photo(Parameters parameters) {
    return photo(fileId(parameters, "photo", LARGEST_PHOTO));
  }

  /** What a picture is edited into: the {@code media} parameter, with its uploads. */
  ChatMessage.Media edited(Parameters media) {
    return switch (media.text("type")) {
      case "photo" -> photo(fileId(media, "media", LARGEST_PHOTO));
      case "animation" -> animation(fileId(media, "media", LARGEST_DOCUMENT));
      case "document" -> document(fileId(media, "media", LARGEST_DOCUMENT));
      default -> throw BotApiRefusal.badRequest("unsupported media type");
    };
  }

  /** A file that a person sends: as a picture if it is one. */
  ChatMessage.Media sent(String id) {
    byte[] bytes = bytes(id);
    return isPng(bytes) || isJpeg(bytes) ? photo(id) : document(id);
  }

  /** A picture that is here already. */
  ChatMessage.Media photo(String id) {
    if (!world.files.containsKey(id)) {
      throw BotApiRefusal.badRequest("wrong file identifier/HTTP URL specified");
    }
    byte[] bytes = bytes(id);
    int width = 1280;
    int height = 720;
    if (isPng(bytes)) {
      width = ByteBuffer.wrap(bytes).getInt(16);
      height = ByteBuffer.wrap(bytes).getInt(20);
    } else if (!isJpeg(bytes)) {
      throw BotApiRefusal.badRequest("IMAGE_PROCESS_FAILED");
    }
    if (width + height > MOST_SIDES || Math.max(width, height) > RATIO * Math.min(width, height)) {
      throw BotApiRefusal.badRequest("PHOTO_INVALID_DIMENSIONS");
    }
    ArrayNode sizes = Json.array();
    sizes.add(file(id, bytes).put("width", width).put("height", height));
    return new ChatMessage.Media("photo", sizes);
  }

  ChatMessage.Media document(Parameters parameters) {
    return document(fileId(parameters, "document", LARGEST_DOCUMENT));
  }

  ChatMessage.Media animation(Parameters parameters) {
    return animation(fileId(parameters, "animation", LARGEST_DOCUMENT));
  }

  private ChatMessage.Media animation(String id) {
    return new ChatMessage.Media(
        "animation", file(id, bytes(id)).put("width", 320).put("height", 240).put("duration", 1));
  }

  private ChatMessage.Media document(String id) {
    Upload upload = world.files.get(id);
    String name = upload == null ? "file" : upload.fileName();
    return new ChatMessage.Media("document", file(id, bytes(id)).put("file_name", name));
  }

  private static ObjectNode file(String id, byte[] bytes) {
    return Json.object()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", bytes.length);
  }

  private byte[] bytes(String id) {
    Upload upload = world.files.get(id);
    return upload == null ? new byte[0] : upload.bytes();
  }

  private String fileId(Parameters parameters, String name, int largest) {
    String source = parameters.text(name);
    if (source.isEmpty()) {
      throw BotApiRefusal.badRequest("there is no " + name + " in the request");
    }
    if (!source.startsWith("attach://")) {
      if (!world.files.containsKey(source)) {
        throw BotApiRefusal.badRequest("wrong file identifier/HTTP URL specified");
      }
      return source;
    }
    Upload upload = parameters.uploads().get(source.substring("attach://".length()));
    if (upload == null) {
      throw BotApiRefusal.badRequest("there is no " + name + " in the request");
    }
    if (upload.bytes().length == 0) {
      throw BotApiRefusal.badRequest("file must be non-empty");
    }
    if (upload.bytes().length > largest) {
      throw BotApiRefusal.badRequest("file is too big");
    }
    return keep(upload);
  }

  String keep(Upload upload) {
    String id = "AgACAgLocal" + (world.files.size() + 1);
    world.files.put(id, upload);
    return id;
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length >= PNG_HEADER && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
  }
}
