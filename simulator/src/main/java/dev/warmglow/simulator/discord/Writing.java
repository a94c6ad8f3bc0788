package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages and files of people. Guarded by {@link Backend#locked}. */
final class Writing {
  private static final int CONTENT = 2000;
  private static final int UPLOAD_BYTES = 10 << 20;

  private final Backend backend;

  Writing(Backend backend) {
    this.backend = backend;
  }

  String write(
      User user, Channel place, String text, @Nullable String replyTo, List<String> files) {
    if ((text.isBlank() && files.isEmpty()) || text.length() > CONTENT) {
      throw new Refused("A message has 1 to 2000 characters.");
    }
    if (place.guild == null && !backend.directory.botMayWriteTo(user)) {
      throw new Refused(user.handle + " shares no server with the bot, or closed messages to it.");
    }
    if (!Permissions.covers(place.permissionsOf(user), place.sending())) {
      throw new Refused(user.handle + " may not write in " + place.handle() + ".");
    }
    ObjectNode body = Json.object().put("content", text);
    if (replyTo != null) {
      body.putObject("message_reference").put("message_id", visible(user, place, replyTo).id);
    }
    MessageBody message = new MessageBody(body, picked(files));
    return backend.messages.create(place, message, Origin.of(user)).id;
  }

  private List<Upload> picked(List<String> files) {
    List<Upload> uploads = new ArrayList<>();
    for (String file : files) {
      Upload upload = backend.directory.files.find(file);
      if (upload == null) {
        throw new Refused("There is no such file: pick it first.");
      }
      uploads.add(upload);
    }
    return uploads;
  }

  String upload(User user, String fileName, byte[] bytes) {
    if (bytes.length > UPLOAD_BYTES) {
      throw new Refused("Your files are too powerful: 10 MB at most.");
    }
    Upload file = new Upload("files[0]", fileName, "", bytes.clone());
    return backend.directory.files.keep(user.id, file).path("id").asText();
  }

  static Message visible(User user, Channel channel, String id) {
    Message message = Snowflakes.isSnowflake(id) ? channel.messages.get(Long.valueOf(id)) : null;
    if (message == null || !message.visibleTo(user)) {
      throw new Refused(user.handle + " sees no such message in " + channel.handle() + ".");
    }
    return message;
  }
}
