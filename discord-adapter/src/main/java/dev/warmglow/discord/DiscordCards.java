package dev.warmglow.discord;

import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.jspecify.annotations.Nullable;

/**
 * A message with a card: its words, then a frame with the card, the image and what there is to
 * press. Words that do not fit beside the card are messages before it.
 */
record DiscordCards(Message message, Card card) {

  List<Payload> parts(DataArray rows) throws Unrenderable {
    String title = title();
    String footer = card.footer().isBlank() ? "" : "-# " + MarkdownWriter.line(card.footer());
    List<String> bodies = DiscordText.parts(card.body(), room(title, footer));
    List<String> words = DiscordText.parts(message.text(), DiscordLimits.CONTENT);
    int whole = length(words) + title.length() + footer.length() + length(bodies);
    boolean together = whole <= DiscordLimits.COMPONENTS_TEXT;
    List<Payload> parts = new ArrayList<>();
    if (!together && !words.isEmpty()) {
      parts.addAll(DiscordRenderer.words(message, words));
    }
    if (bodies.isEmpty()) {
      bodies = List.of("");
    }
    for (int part = 0; part < bodies.size(); part++) {
      boolean last = part == bodies.size() - 1;
      parts.add(
          part(
              parts.isEmpty() && together ? words : List.of(),
              part == 0 ? title : "",
              bodies.get(part),
              parts.isEmpty() ? message.image() : null,
              last ? footer : "",
              last ? rows : DataArray.empty()));
    }
    return parts;
  }

  private Payload part(
      List<String> words,
      String title,
      String body,
      @Nullable Image image,
      String footer,
      DataArray rows)
      throws Unrenderable {
    DataArray frame = DataArray.empty();
    String head = title.isEmpty() || body.isEmpty() ? title + body : title + "\n" + body;
    if (!head.isEmpty()) {
      frame.add(DiscordComponents.text(head));
    }
    if (image != null) {
      frame.add(DiscordComponents.picture(image));
    }
    if (!footer.isEmpty()) {
      frame.add(DiscordComponents.text(footer));
    }
    frame.addAll(rows);
    DataArray components = DataArray.empty();
    words.forEach(each -> components.add(DiscordComponents.text(each)));
    if (!frame.isEmpty()) {
      components.add(DiscordComponents.container(frame));
    }
    if (head.isEmpty() && image == null && footer.isEmpty() && words.isEmpty()) {
      throw new Unrenderable("a message without words");
    }
    return Payload.components(
        components, DiscordMentions.in(message, String.join("\n", words) + body), image);
  }

  private String title() throws Unrenderable {
    URI url = card.url();
    if (card.title().isBlank()) {
      return url == null ? "" : MarkdownWriter.write(List.of(new Span.Link("", url)));
    }
    String words =
        url == null
            ? MarkdownWriter.line(card.title())
            : MarkdownWriter.write(Text.of(new Span.Link(card.title(), url)).spans());
    return "### " + words;
  }

  /** What title and footer leave for the body; with both at their longest, half a message. */
  private static int room(String title, String footer) throws Unrenderable {
    if (title.length() > DiscordLimits.CARD_LINE || footer.length() > DiscordLimits.CARD_LINE) {
      throw new Unrenderable("a title or small print longer than " + DiscordLimits.CARD_LINE);
    }
    return DiscordLimits.COMPONENTS_TEXT - title.length() - footer.length() - 1;
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(text -> text.length() + 1).sum();
  }
}
