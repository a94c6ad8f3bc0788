package dev.warmglow.discord;

import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Image;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * One message as Discord takes it. It says everything that an edit must overwrite, so that it
 * serves for posting and editing.
 *
 * @param json without the file's content
 * @param image the one file that goes with it
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create
 *     message</a>
 */
record Payload(DataObject json, @Nullable Image image) {
  static final int COMPONENTS_V2 = 1 << 15;

  /**
   * A message of words, embeds left aside.
   *
   * @param mentioned ids of those whom it notifies
   */
  static Payload words(String content, DataArray mentioned, @Nullable Image image) {
    DataObject json = common(mentioned, image);
    if (image != null && !Blank.is(image.alt())) {
      json.getArray("attachments").getObject(0).put("description", Texts.mended(image.alt()));
    }
    return new Payload(
        json.put("content", content)
            .put("embeds", DataArray.empty())
            .put("components", DataArray.empty()),
        image);
  }

  /** A message of components, which takes neither content nor embeds. */
  static Payload components(DataArray components, DataArray mentioned, @Nullable Image image) {
    return new Payload(
        common(mentioned, image)
            .put("flags", COMPONENTS_V2)
            .putNull("content")
            .putNull("embeds")
            .put("components", components),
        image);
  }

  private static DataObject common(DataArray mentioned, @Nullable Image image) {
    DataArray attachments = DataArray.empty();
    if (image != null) {
      attachments.add(DataObject.empty().put("id", 0).put("filename", image.fileName()));
    }
    return DataObject.empty()
        .put("attachments", attachments)
        .put(
            "allowed_mentions",
            DataObject.empty().put("parse", DataArray.empty()).put("users", mentioned));
  }

  boolean isOfComponents() {
    return (json.getInt("flags", 0) & COMPONENTS_V2) != 0;
  }

  /** The same for a message that is of components already, and can never be of words again. */
  Payload ofComponents() {
    if (isOfComponents()) {
      return this;
    }
    DataArray components = DataArray.empty();
    if (!json.getString("content").isEmpty()) {
      components.add(DiscordComponents.text(json.getString("content")));
    }
    if (image != null) {
      components.add(DiscordComponents.picture(image));
    }
    components.addAll(json.getArray("components"));
    return components(components, json.getObject("allowed_mentions").getArray("users"), image);
  }

  Payload withRows(DataArray rows) {
    json.getArray("components").addAll(rows);
    return this;
  }

  Payload flagged(int flags) {
    DataObject copy = DataObject.empty();
    json.keys().forEach(key -> copy.put(key, json.opt(key).orElse(null)));
    return new Payload(copy.put("flags", json.getInt("flags", 0) | flags), image);
  }

  /** Edits a message with it, also one that turns out to be of components. */
  RestAnswer edit(Function<Payload, RestAnswer> call) {
    RestAnswer answer = call.apply(this);
    boolean mayBeOfComponents =
        answer instanceof RestAnswer.Refused refused
            && refused.code() == DiscordDelivery.INVALID_FORM;
    return mayBeOfComponents && !isOfComponents() ? call.apply(ofComponents()) : answer;
  }
}
