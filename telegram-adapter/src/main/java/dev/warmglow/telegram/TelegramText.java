package dev.warmglow.telegram;

import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Outgoing.Audience;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Words as Telegram takes them: characters, and entities with offsets in UTF-16 units. Markup is
 * never used, so nothing a person wrote can be read as markup.
 *
 * @see <a href="https://core.telegram.org/bots/api#messageentity">MessageEntity</a>
 */
record TelegramText(String text, List<MessageEntity> entities) {

  TelegramText {
    entities = List.copyOf(entities);
  }

  /**
   * Text as it is read by its audience.
   *
   * @param nameZone whether times name their zone, because readers may live in another
   */
  static TelegramText of(Text text, Audience audience, boolean nameZone) {
    return new TelegramTextWriter(audience, nameZone).add(text).written();
  }

  /** A card below a text: title, body and footer are paragraphs. */
  static TelegramText of(Text text, Card card, Audience audience, boolean nameZone) {
    return new TelegramTextWriter(audience, nameZone)
        .add(text)
        .paragraph()
        .title(card.title(), card.url())
        .line()
        .add(card.body())
        .line()
        .small(card.footer())
        .written();
  }

  /** As requests take it: nothing rather than an empty text. */
  @Nullable String textOrNull() {
    return isBlank() ? null : text;
  }

  @Nullable List<MessageEntity> entitiesOrNull() {
    return entities.isEmpty() ? null : entities;
  }

  boolean isBlank() {
    return !TelegramCharacters.isVisible(text);
  }

  /** Parts of at most {@code most} units, cut at a paragraph, else a line, else a word. */
  List<TelegramText> split(int most) {
    List<TelegramText> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = from + most >= text.length() ? text.length() : cut(from, from + most);
      TelegramText part = between(from, to);
      if (!part.isBlank()) {
        parts.add(part);
      }
      from = to;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    return parts;
  }

  private int cut(int from, int most) {
    int half = from + (most - from) / 2;
    int paragraph = text.lastIndexOf("\n\n", most);
    if (paragraph > half) {
      return paragraph;
    }
    int line = text.lastIndexOf('\n', most);
    if (line > half) {
      return line;
    }
    int word = text.lastIndexOf(' ', most);
    if (word > from) {
      return word;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  private TelegramText between(int from, int to) {
    List<MessageEntity> within = new ArrayList<>();
    for (MessageEntity entity : entities) {
      int start = Math.max(from, entity.getOffset());
      int end = Math.min(to, entity.getOffset() + entity.getLength());
      boolean whole = end - start == entity.getLength();
      // Half a time would be read as all of it; its words say the same.
      if (start < end && (whole || entity.getUnixTime() == null)) {
        within.add(
            MessageEntity.builder()
                .type(entity.getType())
                .offset(start - from)
                .length(end - start)
                .url(entity.getUrl())
                .user(entity.getUser())
                .unixTime(entity.getUnixTime())
                .dateTimeFormat(entity.getDateTimeFormat())
                .build());
      }
    }
    return new TelegramText(text.substring(from, to), within);
  }
}
