package dev.warmglow.discord;

import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Image;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The components that show something.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component reference</a>
 */
final class DiscordComponents {
  private static final int TEXT_DISPLAY = 10;
  private static final int MEDIA_GALLERY = 12;
  private static final int CONTAINER = 17;

  private DiscordComponents() {}

  static DataObject text(String markdown) {
    return of(TEXT_DISPLAY).put("content", markdown);
  }

  /** The image that is uploaded with the message. */
  static DataObject picture(Image image) {
    DataObject item =
        DataObject.empty()
            .put("media", DataObject.empty().put("url", "attachment://" + image.fileName()));
    if (!Blank.is(image.alt())) {
      item.put("description", Texts.mended(image.alt()));
    }
    return of(MEDIA_GALLERY).put("items", DataArray.empty().add(item));
  }

  static DataObject container(DataArray inside) {
    return of(CONTAINER).put("components", inside);
  }

  private static DataObject of(int type) {
    return DataObject.empty().put("type", type);
  }
}
