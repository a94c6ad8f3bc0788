package dev.warmglow.discord;

import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as Discord's Markdown, in as many parts as a limit asks for: split at a paragraph, else at a
 * line, else at a word. Marks are closed before a split and opened again after it.
 */
final class DiscordText {
  /** The longest word that is kept whole. */
  private static final int LONGEST_WORD = 400;

  private static final Pattern PIECE =
      Pattern.compile("\\n+|[^\\S\\n]+|\\S{1," + LONGEST_WORD + "}", Pattern.DOTALL);

  private DiscordText() {}

  /**
   * @param limit most UTF-16 units in a part; Discord counts code points, which are never more
   * @throws Unrenderable when a link alone is longer than the limit
   */
  static List<String> parts(Text text, int limit) throws Unrenderable {
    String whole = MarkdownWriter.write(joined(apart(text.spans())));
    if (Blank.is(whole)) {
      return List.of();
    }
    return whole.length() <= limit ? List.of(whole) : split(pieces(text), limit);
  }

  private static List<String> split(List<Span> pieces, int limit) throws Unrenderable {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < pieces.size()) {
      if (isBlank(pieces.get(from))) {
        from++;
        continue;
      }
      int fits = longestFit(pieces, from, limit);
      if (fits == from) {
        throw new Unrenderable("a link longer than a message");
      }
      int end = fits == pieces.size() ? fits : bestBreak(pieces, from, fits);
      parts.add(written(pieces.subList(from, end)).stripTrailing());
      from = end;
    }
    return parts;
  }

  /** The end of the longest run of pieces that fits, by bisection. */
  private static int longestFit(List<Span> pieces, int from, int limit) {
    int fits = from;
    int tooLong = Math.min(pieces.size(), from + limit) + 1;
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) >>> 1;
      if (middle <= pieces.size() && written(pieces.subList(from, middle)).length() <= limit) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return fits;
  }

  private static int bestBreak(List<Span> pieces, int from, int end) {
    List<Predicate<Span>> wishes =
        List.of(
            piece -> words(piece).startsWith("\n\n"),
            piece -> words(piece).startsWith("\n"),
            DiscordText::isBlank);
    int half = length(pieces.subList(from, end)) / 2;
    for (Predicate<Span> wish : wishes) {
      int left = 0;
      for (int at = end; at > from && left <= half; at--) {
        if (wish.test(pieces.get(at))) {
          return at;
        }
        left += words(pieces.get(at - 1)).length();
      }
    }
    return end;
  }

  private static int length(List<Span> pieces) {
    return pieces.stream().mapToInt(piece -> words(piece).length()).sum();
  }

  private static String written(List<Span> pieces) {
    return MarkdownWriter.write(joined(pieces));
  }

  private static boolean isBlank(Span piece) {
    return !(piece instanceof Span.Link) && Blank.is(words(piece));
  }

  private static String words(Span piece) {
    return switch (piece) {
      case Span.Plain plain -> plain.text();
      case Span.Styled styled -> styled.text();
      case Span.Quote quote -> quote.text();
      case Span.Link link -> link.label();
      case Span.Mention _, Span.Time _ -> "x";
    };
  }

  private static List<Span> pieces(Text text) {
    List<Span> pieces = new ArrayList<>();
    for (Span span : apart(text.spans())) {
      switch (span) {
        case Span.Plain plain -> cut(plain.text(), Span.Plain::new, pieces);
        case Span.Styled styled ->
            cut(styled.text(), words -> new Span.Styled(styled.style(), words), pieces);
        case Span.Quote quote -> cut(quote.text(), Span.Quote::new, pieces);
        case Span.Link _, Span.Mention _, Span.Time _ -> pieces.add(span);
      }
    }
    return pieces;
  }

  private static void cut(String text, Function<String, Span> span, List<Span> pieces) {
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      pieces.add(span.apply(piece.group()));
    }
  }

  /** Keeps two quotes two. */
  private static List<Span> apart(List<Span> spans) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      if (span instanceof Span.Quote && !all.isEmpty() && all.getLast() instanceof Span.Quote) {
        all.add(new Span.Plain("\n"));
      }
      all.add(span);
    }
    return all;
  }

  /** Neighbours of one kind as one span, so that marks enclose them once. */
  private static List<Span> joined(List<Span> spans) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      Span joined = all.isEmpty() ? null : joined(all.getLast(), span);
      if (joined == null) {
        all.add(span);
      } else {
        all.set(all.size() - 1, joined);
      }
    }
    return all;
  }

  private static @Nullable Span joined(Span before, Span after) {
    if (before instanceof Span.Plain(String first) && after instanceof Span.Plain(String second)) {
      return new Span.Plain(first + second);
    }
    if (before instanceof Span.Quote(String first) && after instanceof Span.Quote(String second)) {
      return new Span.Quote(first + second);
    }
    if (before instanceof Span.Styled(Span.Style style, String first)
        && after instanceof Span.Styled(Span.Style same, String second)
        && style == same) {
      return new Span.Styled(style, first + second);
    }
    return null;
  }
}
