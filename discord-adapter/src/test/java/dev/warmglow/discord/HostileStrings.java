package dev.warmglow.discord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What people may write who mean no good, or write in ways that programs forget. */
final class HostileStrings {
  private static final List<String> MENTIONS =
      List.of(
          "@everyone",
          "@here",
          "\\@everyone",
          "@\u200beveryone",
          "@ everyone",
          "@everyone@here",
          "<@1>",
          "<@!1>",
          "<@&1>",
          "<#1>",
          "\\<@1>",
          "<\\@1>",
          "<@\u200b1>",
          "<<@1>>",
          "</thanks:1>",
          "<id:customize>",
          "<:tea:1>",
          "<a:tea:1>",
          "<t:0:R>",
          "<t:99999999999999:F>",
          "<sound:1:1>",
          "@channel",
          "tg://user?id=1",
          "https://discord.gg/tea",
          "https://example.com/<@1>",
          "https://example.com/@everyone");

  private static final List<String> MARKUP =
      List.of(
          "*",
          "**",
          "***",
          "_",
          "__",
          "___",
          "~~",
          "||",
          "`",
          "``",
          "```",
          "```js\n",
          "> ",
          ">>> ",
          "# ",
          "## ",
          "### ",
          "-# ",
          "- ",
          "* ",
          "1. ",
          "\\",
          "\\\\",
          "[",
          "](",
          ")",
          "[a](b)",
          "[a](<https://example.com>)",
          "![a](https://example.com)",
          "<",
          ">",
          "<!--",
          "-->",
          "&lt;",
          "&#64;everyone",
          "<b>",
          "</b>",
          "<a href='x'>",
          "<script>alert(1)</script>",
          "<tg-spoiler>",
          "<img src=x onerror=alert(1)>",
          "{name}",
          "{0}",
          "%s",
          "%n",
          "${jndi:x}",
          "'; drop table person; --",
          "\" or \"\"=\"",
          "../../etc/passwd",
          "|",
          "\"",
          "'");

  private static final List<String> CHARACTERS =
      List.of(
          "\u200b",
          "\u200c",
          "\u200d",
          "\u2060",
          "\ufeff",
          "\u00ad",
          "\u034f",
          "\u061c",
          "\u200e",
          "\u200f",
          "\u202a",
          "\u202b",
          "\u202d",
          "\u202e",
          "\u2066",
          "\u2067",
          "\u2068",
          "\u2069",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u00a0",
          "\u2003",
          "\u3000",
          "\u115f",
          "\u3164",
          "\u2800",
          "\ufffd",
          "\ufffe",
          "\uffff",
          "\ue000",
          "\udbff\udfff",
          "\ud800",
          "\udc00",
          "\udbff",
          "\udfff\ud83d",
          "e\u0301",
          "Z\u0351\u036b\u0343\u032a",
          "\u0e33\u0e33",
          "\ufdfd",
          "\u0628\u0633\u0645 \u0627\u0644\u0644\u0647",
          "\u05e9\u05dc\u05d5\u05dd",
          "\u6f22\u5b57",
          "\u1f600",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
          "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
          "\ud83c\udde9\ud83c\uddea",
          "\ud83d\udc4d\ud83c\udffd",
          "1\ufe0f\u20e3",
          "\u2764\ufe0f",
          "\ufb01",
          "\u0130",
          "\u0131",
          "\u00df",
          "\u01c5",
          "\uff20everyone");

  private static final List<String> LONG =
      List.of(
          "a",
          "\u00e9",
          "*",
          "`",
          "_",
          "\\",
          "<",
          "@",
          "> ",
          "\n",
          "\n\n",
          "a ",
          "\u200b",
          "\u00a0",
          "\u6f22",
          "\ud83d\ude00",
          "e\u0301",
          "\u0000",
          "\ud83d",
          "<@1>",
          "@everyone ",
          "[a](b)",
          "https://example.com/a_b ",
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66");

  private static final int[] LENGTHS = {80, 101, 256, 1024, 1999, 2000, 2001, 4000, 4096, 4097};

  private HostileStrings() {}

  /** More than 500, each once, none empty. */
  static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    for (List<String> kind : List.of(MENTIONS, MARKUP, CHARACTERS)) {
      for (String each : kind) {
        all.addAll(List.of(each, each + each, "a" + each + "b", "a " + each + " b", "\n" + each));
      }
    }
    for (char control = 0; control < 0x20; control++) {
      all.add("a" + control + "b");
    }
    for (String mention : MENTIONS) {
      for (String mark : List.of("*", "`", "||", "> ", "](", "\\", "\u202e", "<b>")) {
        all.add(mark + mention + mark);
      }
    }
    for (String unit : LONG) {
      for (int length : LENGTHS) {
        all.add(unit.repeat(length / unit.length() + 1).substring(0, length));
      }
    }
    return new ArrayList<>(all);
  }
}
