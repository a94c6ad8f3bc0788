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
    String title = fitting(title());
    String footer =
        fitting(Blank.is(card.footer()) ? "" : "-# " + MarkdownWriter.line(card.footer()));
    int room = DiscordLimits.COMPONENTS_TEXT - title.length() - footer.length() - 1;
    List<String> bodies = DiscordText.parts(body(title, footer), room);
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
              together && part == 0 ? words : List.of(),
              part == 0 ? title : "",
              bodies.get(part),
              parts.isEmpty() ? message.image() : null,
              last ? footer : "",
              last ? rows : DataArray.empty()));
    }
    return parts;
  }

  /** Title and small print that are too long for their place are words like others. */
  private Text body(String title, String footer) {
    List<Text> paragraphs = new ArrayList<>();
    if (title.isEmpty() && !Blank.is(card.title())) {
      paragraphs.add(Text.bold(card.title()));
      if (card.url() != null) {
        paragraphs.add(Text.of(new Span.Link("", card.url())));
      }
    }
    paragraphs.add(card.body());
    if (footer.isEmpty() && !Blank.is(card.footer())) {
      paragraphs.add(Text.of(card.footer()));
    }
    return Text.join("\n", paragraphs);
  }

  private static String fitting(String line) {
    return line.length() > DiscordLimits.CARD_LINE ? "" : line;
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

  private String title() {
    URI url = card.url();
    if (Blank.is(card.title())) {
      return url == null ? "" : MarkdownWriter.write(List.of(new Span.Link("", url)));
    }
    String words =
        url == null
            ? MarkdownWriter.line(card.title())
            : MarkdownWriter.write(Text.of(new Span.Link(card.title(), url)).spans());
    return "### " + words;
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(text -> text.length() + 1).sum();
  }
}
