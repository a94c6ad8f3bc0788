package dev.warmglow.core.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Strings that have broken chat bots: mention syntaxes, markup of both platforms, characters that
 * are not seen, that turn the direction, that combine, that are half of a pair; each alone, dressed
 * in markup, and as long as a platform's limits and one more.
 */
public final class NaughtyStrings {
  /** Limits of the platforms and of fields, and the first length beyond each. */
  private static final List<Integer> LENGTHS = List.of(1000, 2000, 2001, 4096, 4097);

  private static final List<String> FRAGMENTS =
      List.of(
          // Mentions.
          "@everyone",
          "@here",
          "<@1>",
          "<@!80351110224678912>",
          "<@&165511591545143296>",
          "<#103735883630395392>",
          "</help:816437322781949972>",
          "<id:customize>",
          "@warmglow_bot",
          "@all",
          "/start",
          "/help@warmglow_bot",
          "tg://user?id=1",
          "#hashtag $CASH",
          // Markup of Discord.
          "**bold** __under__ ~~gone~~",
          "||spoiler||",
          "`code` ``two`` ```\nthree\n```",
          "```",
          "> quote\n>>> all of it",
          "# head\n## less\n-# small",
          "[label](https://example.org)",
          "[label](<https://example.org> \"title\")",
          "<https://example.org>",
          "<t:1618953630:R>",
          "<:emoji:41771983429993937>",
          "<a:dance:41771983429993937>",
          ":joy: :shrug:",
          "\\*not\\_this\\~",
          "*_*_*_*",
          "1. one\n2. two\n- three\n  - four",
          // Markup of Telegram.
          "<b>bold</b>",
          "<b>never ends",
          "</b></i></a>",
          "<a href=\"https://example.org\">x</a>",
          "<script>alert(1)</script>",
          "<tg-spoiler>x</tg-spoiler>",
          "<tg-emoji emoji-id=\"5368324170671202286\">x</tg-emoji>",
          "&lt;b&gt; &amp; &#0; &notanentity;",
          "*bold _italic bold ~strike~_* [x](tg://user?id=1)",
          "javascript:alert(1)",
          "https://example.org/?a=1&b=<2>",
          // Characters.
          "\u0000",
          "a\u0000b",
          "\ud83d",
          "\ude00",
          "x\ude00\ud83dx",
          "\u200b",
          "\u200b\u200c\u200d\u2060\ufeff",
          "\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2069",
          "\u202egnp.exe",
          "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
          "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324a\u0300\u0301\u0302",
          "e\u0301 \u00e9",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
          "\ud83c\uddea\ud83c\uddfa\ud83c\uddea",
          "\ud83d\udc4d\ud83c\udffd\ufe0f",
          "\ud835\udd4f\ud835\udcee",
          "\uffff\ufffe\ufdd0",
          "\u0007\u0008\u001b[31m\u007f",
          "\r\n\r\n",
          "\t\u00a0\u3000\u2028\u2029\u0085",
          " leading and trailing ",
          "\n\n\n\nlines\n\n\n\n",
          "%s %d %n {0} ${jndi:ldap://x} #{x} {{x}}",
          "'; DROP TABLE thanks; --",
          "\" OR 1=1",
          "../../etc/passwd",
          "null",
          "NaN",
          "-0",
          "I\u0307\u0130\u0131\u00df\ufb03");

  private NaughtyStrings() {}

  /** More than 500, all different. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(FRAGMENTS);
    for (String fragment : FRAGMENTS) {
      Stream.of("**%s**", "<b>%s</b>", "`%s`")
          .map(dress -> dress.replace("%s", fragment))
          .forEach(all::add);
      LENGTHS.stream().map(length -> repeated(fragment, length)).forEach(all::add);
    }
    return all.stream().distinct().toList();
  }

  /** Exactly that many UTF-16 units: cut wherever that is, also within a pair. */
  private static String repeated(String fragment, int length) {
    return fragment.repeat(length / fragment.length() + 1).substring(0, length);
  }
}
