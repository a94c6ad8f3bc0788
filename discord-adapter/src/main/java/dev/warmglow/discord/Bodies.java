package dev.warmglow.discord;

import dev.warmglow.core.message.Image;
import java.nio.charset.StandardCharsets;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What travels: JSON, or JSON and a file.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading files</a>
 */
final class Bodies {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private Bodies() {}

  static RequestBody of(DataObject json, @Nullable Image image) {
    RequestBody words = RequestBody.create(json.toString().getBytes(StandardCharsets.UTF_8), JSON);
    if (image == null) {
      return words;
    }
    RequestBody file =
        RequestBody.create(image.content().toArray(), MediaType.get(image.type().mediaType()));
    return new MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("payload_json", null, words)
        .addFormDataPart("files[0]", image.fileName(), file)
        .build();
  }
}
