package dev.warmglow.telegram;

import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Outgoing.Audience;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;

/** Writes spans one behind the other as characters and entities. */
final class TelegramTextWriter {
  private final Audience audience;
  private final boolean nameZone;
  private final StringBuilder text = new StringBuilder();
  private final List<MessageEntity> entities = new ArrayList<>();

  /** Whether the next characters begin a line of their own. */
  private boolean lineDue;

  TelegramTextWriter(Audience audience, boolean nameZone) {
    this.audience = audience;
    this.nameZone = nameZone;
  }

  TelegramTextWriter add(Text more) {
    more.spans().forEach(this::add);
    return this;
  }

  TelegramTextWriter title(String title, @Nullable URI url) {
    int from = write(title);
    mark("bold", from);
    if (url != null) {
      link(from, url);
    }
    return this;
  }

  TelegramTextWriter small(String footer) {
    mark("italic", write(footer));
    return this;
  }

  /** What follows begins a new line, unless this is the start of one. */
  TelegramTextWriter line() {
    lineDue = true;
    return this;
  }

  /** What follows is set apart by an empty line, unless it is the first. */
  TelegramTextWriter paragraph() {
    if (!text.isEmpty()) {
      text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n");
      lineDue = false;
      text.append('\n');
    }
    return this;
  }

  TelegramText written() {
    return new TelegramText(text.toString(), entities);
  }

  private void add(Span span) {
    switch (span) {
      case Span.Plain plain -> write(plain.text());
      case Span.Styled styled -> styled(styled);
      case Span.Link link -> link(write(link.label()), link.url());
      case Span.Mention mention -> mention(mention);
      case Span.Time time -> time(time);
      case Span.Quote quote -> quote(quote.text());
    }
  }

  /** In code Telegram looks for no names, and people copy it. */
  private void styled(Span.Styled styled) {
    int from =
        styled.style() == Span.Style.CODE
            ? append(TelegramCharacters.safe(styled.text()))
            : write(styled.text());
    mark(typeOf(styled.style()), from);
  }

  private static String typeOf(Span.Style style) {
    return switch (style) {
      case BOLD -> "bold";
      case ITALIC -> "italic";
      case CODE -> "code";
    };
  }

  private void mention(Span.Mention mention) {
    String name = mention.name().isBlank() ? "?" : mention.name();
    int from = write(name);
    long id =
        mention.user().platform().equals(TelegramPlatform.TELEGRAM)
            ? Long.parseLong(mention.user().nativeId())
            : 0;
    // A group stands for administrators who hide: it has no profile to lead to.
    if (id > 0) {
      User user =
          User.builder().id(id).firstName(TelegramCharacters.safe(name)).isBot(false).build();
      entity("text_mention", from, null, user);
    }
  }

  /** Clients show it in their reader's own zone and language; older ones, the words. */
  private void time(Span.Time time) {
    int from = write(TelegramTimes.shown(time, audience, nameZone));
    @Nullable Integer seconds = TelegramTimes.seconds(time.at());
    if (seconds != null) {
      entities.add(
          MessageEntity.builder()
              .type("date_time")
              .offset(from)
              .length(text.length() - from)
              .unixTime(seconds)
              .dateTimeFormat(TelegramTimes.format(time.form()))
              .build());
    }
  }

  private void quote(String words) {
    if (!words.isBlank()) {
      lineDue = true;
      mark("blockquote", write(words.strip()));
      lineDue = true;
    }
  }

  /** Appends characters and returns where they begin. */
  private int write(String characters) {
    return append(TelegramCharacters.namingNobody(TelegramCharacters.safe(characters)));
  }

  private int append(String safe) {
    if (lineDue && !safe.isEmpty()) {
      boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      text.append(atStart || safe.charAt(0) == '\n' ? "" : "\n");
      lineDue = false;
    }
    int from = text.length();
    text.append(safe);
    return from;
  }

  private void mark(String type, int from) {
    entity(type, from, null, null);
  }

  private void link(int from, URI url) {
    entity("text_link", from, url.toString(), null);
  }

  private void entity(String type, int from, @Nullable String url, @Nullable User user) {
    if (text.length() > from) {
      entities.add(
          MessageEntity.builder()
              .type(type)
              .offset(from)
              .length(text.length() - from)
              .url(url)
              .user(user)
              .build());
    }
  }
}
