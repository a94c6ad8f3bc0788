package dev.warmglow.discord;

import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Messages as the bodies Discord takes, one or more for each. A card becomes an embed below the
 * last of the text; controls are on the last body. {@link Message#prompt} needs nothing here: forms
 * ask.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create
 *     message</a>
 */
final class DiscordRenderer {
  private DiscordRenderer() {}

  static List<DataObject> render(Message message) throws Unrenderable {
    try {
      return bodies(message);
    } catch (IllegalArgumentException overLimit) {
      // JDA's own checks of labels and ids; their words would repeat the label.
      throw new Unrenderable("a control that Discord does not show");
    }
  }

  private static List<DataObject> bodies(Message message) throws Unrenderable {
    if (message.image() != null) {
      throw new Unrenderable("images are not sent on Discord yet");
    }
    List<DataObject> bodies = new ArrayList<>();
    for (String part : DiscordText.parts(message.text(), DiscordLimits.CONTENT)) {
      bodies.add(body(part, mentioned(message, part)));
    }
    boolean besideText = !bodies.isEmpty();
    for (DataObject embed :
        message.card() == null ? List.<DataObject>of() : embeds(message.card())) {
      if (!besideText) {
        bodies.add(body("", List.of()));
      }
      besideText = false;
      bodies.getLast().put("embeds", DataArray.empty().add(embed));
    }
    if (bodies.isEmpty()) {
      throw new Unrenderable("a message without words");
    }
    List<ActionRow> rows = DiscordControls.rows(message.controls());
    bodies.getLast().put("components", DataArray.fromCollection(rows));
    return bodies;
  }

  /** Says everything that an edit must overwrite, so that it serves for posting and editing. */
  private static DataObject body(String content, List<String> mentioned) {
    return DataObject.empty()
        .put("content", content)
        .put("embeds", DataArray.empty())
        .put("components", DataArray.empty())
        .put(
            "allowed_mentions",
            DataObject.empty()
                .put("parse", DataArray.empty())
                .put("users", DataArray.fromCollection(mentioned)));
  }

  private static List<String> mentioned(Message message, String content) throws Unrenderable {
    List<String> users =
        message.text().spans().stream()
            .filter(Span.Mention.class::isInstance)
            .map(Span.Mention.class::cast)
            .filter(mention -> mention.user().platform().equals(DiscordPlatform.NAME))
            .map(mention -> mention.user().nativeId())
            .distinct()
            .filter(id -> content.contains("<@" + id + ">"))
            .toList();
    if (users.size() > DiscordLimits.MENTIONS) {
      throw new Unrenderable("more than " + DiscordLimits.MENTIONS + " people mentioned");
    }
    return users;
  }

  private static List<DataObject> embeds(Card card) throws Unrenderable {
    String title = MarkdownWriter.line(card.title());
    if (title.length() > DiscordLimits.EMBED_TITLE) {
      throw new Unrenderable("a title longer than " + DiscordLimits.EMBED_TITLE);
    }
    if (card.footer().length() > DiscordLimits.EMBED_FOOTER) {
      throw new Unrenderable("small print longer than " + DiscordLimits.EMBED_FOOTER);
    }
    List<DataObject> embeds = new ArrayList<>();
    for (String part : DiscordText.parts(card.body(), DiscordLimits.EMBED_BODY)) {
      embeds.add(DataObject.empty().put("description", part));
    }
    if (embeds.isEmpty()) {
      embeds.add(DataObject.empty());
    }
    if (!title.isBlank()) {
      embeds.getFirst().put("title", title);
    }
    if (card.url() != null) {
      embeds.getFirst().put("url", card.url().toASCIIString());
    }
    if (!card.footer().isBlank()) {
      embeds.getLast().put("footer", DataObject.empty().put("text", card.footer()));
    }
    return embeds;
  }
}
