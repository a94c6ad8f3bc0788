package dev.warmglow.discord;

import dev.warmglow.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;

/**
 * Messages as Discord takes them, one or more for each. Words are a message's content; a card is a
 * frame of components around its words, image and controls. The image is in the first part, where
 * it cannot get lost; card and controls are in the last. {@link Message#prompt} needs nothing here:
 * forms ask.
 */
final class DiscordRenderer {
  private DiscordRenderer() {}

  static Rendered render(Message message) throws Unrenderable {
    if (message.image() != null && message.image().content().size() > DiscordLimits.FILE) {
      throw new Unrenderable("an image larger than " + DiscordLimits.FILE + " bytes");
    }
    try {
      DataArray rows = rows(message);
      List<Payload> parts =
          message.card() == null
              ? words(message, DiscordText.parts(message.text(), DiscordLimits.CONTENT))
              : new DiscordCards(message, message.card()).parts(rows);
      if (message.card() == null) {
        parts.getLast().withRows(rows);
      }
      return new Rendered(parts, rows(message));
    } catch (IllegalArgumentException overLimit) {
      // JDA's own checks of labels and ids; their words would repeat the label.
      throw new Unrenderable("a control that Discord does not show");
    }
  }

  /** The image is in the first of them. */
  static List<Payload> words(Message message, List<String> contents) throws Unrenderable {
    if (contents.isEmpty() && message.image() == null) {
      throw new Unrenderable("a message without words");
    }
    List<Payload> parts = new ArrayList<>();
    for (String content : contents.isEmpty() ? List.of("") : contents) {
      parts.add(
          Payload.words(
              content,
              DiscordMentions.in(message, content),
              parts.isEmpty() ? message.image() : null));
    }
    return parts;
  }

  private static DataArray rows(Message message) throws Unrenderable {
    return DataArray.fromCollection(DiscordControls.rows(message.controls()));
  }
}
