package dev.warmglow.core.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words with structure instead of markup. Immutable. */
public record Text(List<Span> spans) {
  public static final Text EMPTY = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  public static Text of(String plain) {
    return plain.isEmpty() ? EMPTY : new Text(List.of(new Span.Plain(plain)));
  }

  public static Text of(Span... spans) {
    return new Text(List.of(spans));
  }

  public static Text bold(String text) {
    return of(new Span.Styled(Span.Style.BOLD, text));
  }

  public static Text quote(String text) {
    return of(new Span.Quote(text));
  }

  public static Text time(Instant at, Span.Time.Form form) {
    return of(new Span.Time(at, form));
  }

  public Text plus(Text more) {
    List<Span> both = new ArrayList<>(spans);
    both.addAll(more.spans);
    return new Text(both);
  }

  public Text plus(String plain) {
    return plus(of(plain));
  }

  /** The parts with {@code separator} between them; empty parts are left out. */
  public static Text join(String separator, List<Text> parts) {
    Text all = EMPTY;
    for (Text part : parts) {
      if (!part.isEmpty()) {
        all = all.isEmpty() ? part : all.plus(separator).plus(part);
      }
    }
    return all;
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The words alone, for logs of the bot's own words, alerts and searches. */
  public String plain() {
    return spans.stream().map(Text::plain).collect(Collectors.joining());
  }

  private static String plain(Span span) {
    return switch (span) {
      case Span.Plain plain -> plain.text();
      case Span.Styled styled -> styled.text();
      case Span.Link link -> link.label();
      case Span.Mention mention -> "@" + mention.name();
      case Span.Time time -> time.at().toString();
      case Span.Quote quote -> "\n" + quote.text() + "\n";
    };
  }
}
