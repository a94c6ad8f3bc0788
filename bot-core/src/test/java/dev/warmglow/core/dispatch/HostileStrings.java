package dev.warmglow.core.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What people may write, by accident or not. */
public final class HostileStrings {
  private static final List<String> SEEDS =
      List.of(
          "@everyone",
          "@here",
          "<@1234567890>",
          "<@&1234567890>",
          "<#1234567890>",
          "<t:1700000000:R>",
          "</help:123>",
          "<:smile:123>",
          "tg://user?id=1",
          "<a href=\"tg://user?id=1\">x</a>",
          "<b>bold</b>",
          "<b>open",
          "</pre>",
          "<script>alert(1)</script>",
          "<!-- -->",
          "&lt;b&gt;",
          "&amp;",
          "&#0;",
          "**bold**",
          "__under__",
          "~~struck~~",
          "||spoiler||",
          "`code`",
          "```\ncode\n```",
          "> quote",
          ">>> quote",
          "# heading",
          "- item",
          "[label](https://example.org)",
          "[x](javascript:alert(1))",
          "https://example.org/?a=b&c=d#e",
          "{name}",
          "{0} {} %s %n ${jndi:ldap://x}",
          "\\",
          "\\n",
          "'; DROP TABLE inbox; --",
          "\" OR 1=1",
          "%_%",
          "!%",
          "/cancel",
          "/skip",
          "core.cancel:",
          "a=b=c",
          "a/b/c",
          "null",
          "undefined",
          "NaN",
          "-1",
          "1e309",
          "true",
          "\u00e4\u00f6\u00fc\u00df",
          "e\u0301",
          "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a",
          "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
          "\u202eevil\u202c",
          "\u2066isolate\u2069",
          "\u05e9\u05dc\u05d5\u05dd abc",
          "\u200b",
          "a\u200bb\u200cc\u200dd\ufeff",
          "\u3164",
          "\u00a0",
          "\ud83d\ude00",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
          "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
          "\ud83c\udde9\ud83c\uddea",
          "\ud83d\udc4d\ud83c\udffd",
          "\udb40\udc41",
          "\uffff",
          "\ufffd",
          "\u0001\u0007\u001b[31m",
          "\u0085\u2028\u2029",
          "\r\n\r\n",
          "tab\tbed",
          " leading and trailing ",
          "\ud83d",
          "\ude00",
          "\ude00\ud83d",
          "a\u0000b",
          "");

  private HostileStrings() {}

  /** Each by itself, repeated, and beside others; then some by their length. */
  public static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    for (String seed : SEEDS) {
      all.add(seed);
      all.add("a " + seed);
      all.add(seed + " z");
      all.add(seed + "\n" + seed);
      all.add("(" + seed + ")" + "*");
      all.add("_" + seed + "@ana");
      all.add(seed.repeat(7));
    }
    for (int length : List.of(1, 45, 100, 101, 1023, 1024, 1025, 2000, 2001, 3999, 4000)) {
      all.add("x".repeat(length));
      all.add("\ud83d\ude00".repeat(length / 2));
    }
    for (int length : List.of(4001, 4096, 4097, 10_000)) {
      all.add("x".repeat(length));
    }
    return new ArrayList<>(all);
  }
}
