package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded files and the addresses they are served at. Thread-safe.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/resources/message#attachment-object">Attachment</a>.
 */
final class Files {
  static final String PATH = "/attachments/";

  private final Snowflakes ids;
  private final Map<String, Upload> byId = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> attachments = new ConcurrentHashMap<>();
  private volatile String base = "";

  Files(Snowflakes ids) {
    this.ids = ids;
  }

  /** From here on addresses begin with this. */
  void serveAt(String url) {
    base = url;
  }

  /** Keeps the file; its attachment object. */
  ObjectNode keep(String place, Upload file) {
    String id = ids.next();
    String url = base + PATH + place + "/" + id + "/" + file.fileName();
    ObjectNode attachment =
        Json.object()
            .put("id", id)
            .put("filename", file.fileName())
            .put("size", file.size())
            .put("url", url)
            .put("proxy_url", url)
            .put("content_type", file.contentType());
    if (file.isPng()) {
      attachment.put("width", file.width()).put("height", file.height());
    }
    byId.put(id, file);
    attachments.put(id, attachment);
    return attachment.deepCopy();
  }

  @Nullable Upload find(String id) {
    return byId.get(id);
  }

  /** The attachment object of a file that is kept. */
  @Nullable ObjectNode attachment(String id) {
    ObjectNode found = attachments.get(id);
    return found == null ? null : found.deepCopy();
  }

  /** What an address that {@link #keep} made serves, null when there is no such file. */
  @Nullable Upload at(String path) {
    String[] parts = path.substring(PATH.length()).split("/", -1);
    Upload found = parts.length == 3 ? byId.get(parts[1]) : null;
    return found != null && found.fileName().equals(parts[2]) ? found : null;
  }
}
