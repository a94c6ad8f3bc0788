package dev.warmglow.discord;

import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes spans as Discord's Markdown, so that what they hold reads literally. For one text; not
 * thread-safe.
 *
 * @see <a href="https://docs.discord.com/developers/reference#message-formatting">Message
 *     formatting</a>
 */
final class MarkdownWriter {
  private static final String ALWAYS_ESCAPED = "\\*_~`|[]<";
  private static final String ESCAPED_AT_LINE_START = "#>-";
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>]*[^\\s<>.,:;!?\"')\\]*_~`|]");

  /** Shows as nothing, and keeps two marks from being read as one. */
  private static final char APART = '\u200b';

  private final StringBuilder out = new StringBuilder();
  private boolean lineStart = true;
  private boolean afterMark;
  private boolean afterQuote;
  private int quoteEnd;

  static String write(List<Span> spans) {
    MarkdownWriter writer = new MarkdownWriter();
    spans.forEach(writer::span);
    return Texts.mended(writer.out.toString());
  }

  /** One line of escaped words. */
  static String line(String text) {
    MarkdownWriter writer = new MarkdownWriter();
    writer.escaped(text.replaceAll("\\s*\\R\\s*", " "));
    return Texts.mended(writer.out.toString());
  }

  private void span(Span span) {
    switch (span) {
      case Span.Plain plain -> plain(plain.text());
      case Span.Styled styled -> styled(styled);
      case Span.Link link -> markup(link(link));
      case Span.Mention mention -> mention(mention);
      case Span.Time time -> markup("<t:" + time.at().getEpochSecond() + ":" + form(time) + ">");
      case Span.Quote quote -> quote(quote.text());
    }
  }

  private void plain(String text) {
    if (text.isEmpty()) {
      return;
    }
    endQuote(text);
    // An underscore only ends italics where no letter follows.
    if (afterMark && Character.isLetterOrDigit(text.codePointAt(0))) {
      out.append(APART);
    }
    afterMark = false;
    Matcher address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find()) {
      escaped(text.substring(from, address.start()));
      out.append('<').append(address.group()).append('>');
      lineStart = false;
      from = address.end();
    }
    escaped(text.substring(from));
  }

  private void styled(Span.Styled styled) {
    String text = styled.text();
    if (text.isBlank() || (styled.style() == Span.Style.CODE && text.indexOf('`') >= 0)) {
      plain(text);
      return;
    }
    // Marks stick to words, so blanks around them stay outside.
    String words = text.strip();
    int start = text.indexOf(words);
    plain(text.substring(0, start));
    endQuote(words);
    if (afterMark) {
      out.append(APART);
    }
    switch (styled.style()) {
      case BOLD -> enclosed("**", words);
      case ITALIC -> enclosed(words.indexOf('*') < 0 ? "*" : "_", words);
      case CODE -> out.append('`').append(words).append('`');
    }
    lineStart = false;
    afterMark = true;
    plain(text.substring(start + words.length()));
  }

  private void enclosed(String mark, String words) {
    out.append(mark);
    escaped(words);
    out.append(mark);
  }

  private void mention(Span.Mention mention) {
    if (mention.user().platform().equals(DiscordPlatform.NAME)) {
      markup("<@" + mention.user().nativeId() + ">");
    } else {
      plain("@" + mention.name());
    }
  }

  private void markup(String ready) {
    endQuote(ready);
    out.append(ready);
    lineStart = false;
    afterMark = false;
  }

  /** A label that looks like an address is not shown as a link, so the address stands beside it. */
  private static String link(Span.Link link) {
    String url = link.url().toASCIIString().replace("(", "%28").replace(")", "%29");
    if (link.label().isBlank() || link.label().equals(link.url().toString())) {
      return "<" + url + ">";
    }
    return link.label().contains("://")
        ? line(link.label()) + " (<" + url + ">)"
        : "[" + line(link.label()) + "](<" + url + ">)";
  }

  private static char form(Span.Time time) {
    return switch (time.form()) {
      case TIME -> 't';
      case DATE -> 'D';
      case DATE_AND_TIME -> 'f';
      case RELATIVE -> 'R';
    };
  }

  private void quote(String text) {
    // With nothing but one line break between them, two quotes read as one.
    boolean followsQuote = quoteEnd > 0 && out.substring(quoteEnd).isBlank();
    String needed = out.isEmpty() ? "" : followsQuote ? "\n\n" : "\n";
    while (!out.toString().endsWith(needed)) {
      out.append('\n');
    }
    String separator = "";
    for (String line : text.split("\\R", -1)) {
      out.append(separator).append("> ");
      lineStart = true;
      escaped(line);
      separator = "\n";
    }
    quoteEnd = out.length();
    afterQuote = true;
    afterMark = false;
  }

  private void endQuote(String next) {
    if (afterQuote && !next.startsWith("\n")) {
      out.append('\n');
      lineStart = true;
    }
    afterQuote = false;
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ALWAYS_ESCAPED.indexOf(c) >= 0
          || (lineStart && ESCAPED_AT_LINE_START.indexOf(c) >= 0)
          || (c == '@' && pingsMany(text, i + 1))) {
        out.append('\\');
      }
      out.append(c);
      lineStart = c == '\n' || (lineStart && Character.isWhitespace(c));
    }
  }

  private static boolean pingsMany(String text, int after) {
    return text.startsWith("everyone", after) || text.startsWith("here", after);
  }
}
