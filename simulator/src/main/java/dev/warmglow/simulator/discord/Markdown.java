package dev.warmglow.simulator.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Discord's markup, as it reads once shown.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/reference#message-formatting">Message
 * formatting</a>. Coarse: nested and unbalanced marks may read a little differently than in the
 * client.
 */
final class Markdown {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?<escaped>[\\\\*_~`|>#\\[\\]()<@:-])"
              + "|<@!?(?<user>\\d+)>"
              + "|<@&(?<role>\\d+)>"
              + "|<#(?<channel>\\d+)>"
              + "|</(?<command>[^:>]+):\\d+>"
              + "|<a?:(?<emoji>\\w+):\\d+>"
              + "|<t:(?<time>-?\\d+)(?::\\w)?>"
              + "|\\[(?<label>[^\\]]+)\\]\\(<?(?<link>[^)>\\s]+)>?\\)"
              + "|(?<mark>\\*{1,3}|__|~~|\\|\\||```(?:\\w*\\n)?|`)"
              + "|(?<=^|\\n|\\s)(?<italic>_)(?=\\S)|(?<=\\S)(?<italicend>_)(?=\\s|$|[.,!?])"
              + "|(?<=^|\\n)(?<line>#{1,3} |-# )");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Markdown() {}

  /** The text as it reads, mentions as {@code @name} and {@code #name}. */
  static String read(
      String text,
      UnaryOperator<String> user,
      UnaryOperator<String> role,
      UnaryOperator<String> channel) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            found -> java.util.regex.Matcher.quoteReplacement(read(found, user, role, channel)));
  }

  private static String read(
      MatchResult found,
      UnaryOperator<String> user,
      UnaryOperator<String> role,
      UnaryOperator<String> channel) {
    if (found.group("escaped") != null) {
      return found.group("escaped");
    }
    if (found.group("user") != null) {
      return "@" + user.apply(found.group("user"));
    }
    if (found.group("role") != null) {
      return "@" + role.apply(found.group("role"));
    }
    if (found.group("channel") != null) {
      return "#" + channel.apply(found.group("channel"));
    }
    if (found.group("command") != null) {
      return "/" + found.group("command");
    }
    if (found.group("emoji") != null) {
      return ":" + found.group("emoji") + ":";
    }
    if (found.group("time") != null) {
      return TIME.format(Instant.ofEpochSecond(Long.parseLong(found.group("time"))));
    }
    if (found.group("label") != null) {
      return found.group("label") + " (" + found.group("link") + ")";
    }
    return "";
  }
}
