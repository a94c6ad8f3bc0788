package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code parse_mode=HTML} (<a href="https://core.telegram.org/bots/api#html-style">HTML
 * style</a>). Whatever it does not know is a refusal with the byte offset, as on Telegram.
 */
final class HtmlMarkup {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9-]*)([^<>]*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([a-zA-Z0-9_-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
  private static final Pattern CHARACTER =
      Pattern.compile("&(lt|gt|amp|quot|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
  private static final Pattern TIME_FORMAT = Pattern.compile("r|w?[dD]?[tT]?");

  private final String html;
  private final TelegramWorld world;
  private final StringBuilder text = new StringBuilder();
  private final List<ObjectNode> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(String tag, int textOffset, @Nullable ObjectNode entity) {}

  private HtmlMarkup(String html, TelegramWorld world) {
    this.html = html;
    this.world = world;
  }

  static FormattedText parse(String html, TelegramWorld world) {
    return new HtmlMarkup(html, world).parse();
  }

  private FormattedText parse() {
    int at = 0;
    while (at < html.length()) {
      char next = html.charAt(at);
      if (next == '<') {
        at = tag(at);
      } else if (next == '&') {
        at = character(at);
      } else {
        text.append(next);
        at++;
      }
    }
    Open unclosed = open.peek();
    if (unclosed != null) {
      throw refusal("Can't find end tag corresponding to start tag \"" + unclosed.tag() + "\"");
    }
    return TextEntities.tidy(text.toString(), entities);
  }

  private int character(int at) {
    Matcher matcher = CHARACTER.matcher(html).region(at, html.length());
    if (!matcher.lookingAt()) {
      text.append('&');
      return at + 1;
    }
    text.append(character(matcher.group(1)));
    return matcher.end();
  }

  private static String character(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> {
        int radix = name.charAt(1) == 'x' || name.charAt(1) == 'X' ? 16 : 10;
        int codePoint = Integer.parseInt(name.substring(radix == 16 ? 2 : 1), radix);
        yield Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
      }
    };
  }

  private int tag(int at) {
    Matcher matcher = TAG.matcher(html).region(at, html.length());
    if (!matcher.lookingAt()) {
      throw refusal("Unclosed start tag" + offset(at));
    }
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    if (matcher.group(1).isEmpty()) {
      start(name, attributes(matcher.group(3)), at);
    } else {
      end(name, at);
    }
    return matcher.end();
  }

  private static Map<String, String> attributes(String source) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(source);
    while (matcher.find()) {
      String value = "";
      for (int group = 2; group <= 4; group++) {
        value = matcher.group(group) == null ? value : matcher.group(group);
      }
      found.put(
          matcher.group(1).toLowerCase(Locale.ROOT),
          CHARACTER
              .matcher(value)
              .replaceAll(hit -> Matcher.quoteReplacement(character(hit.group(1)))));
    }
    return found;
  }

  private void start(String tag, Map<String, String> attributes, int at) {
    String type =
        switch (tag) {
          case "b", "strong" -> "bold";
          case "i", "em" -> "italic";
          case "u", "ins" -> "underline";
          case "s", "strike", "del" -> "strikethrough";
          case "tg-spoiler" -> "spoiler";
          case "span" -> {
            if (!"tg-spoiler".equals(attributes.get("class"))) {
              throw refusal("Tag \"span\" must have class \"tg-spoiler\"" + offset(at));
            }
            yield "spoiler";
          }
          case "code" -> "code";
          case "pre" -> "pre";
          case "a" -> "text_link";
          case "tg-emoji" -> "custom_emoji";
          case "tg-time" -> "date_time";
          case "blockquote" ->
              attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote";
          default -> throw refusal("Unsupported start tag \"" + tag + "\"" + offset(at));
        };
    if (type.endsWith("blockquote") && open.stream().anyMatch(o -> o.tag().equals("blockquote"))) {
      throw refusal("Blockquotes can't be nested" + offset(at));
    }
    open.push(new Open(tag, text.length(), entity(type, attributes, at)));
  }

  /** The entity without its place; null for a tag that leaves none. */
  private @Nullable ObjectNode entity(String type, Map<String, String> attributes, int at) {
    ObjectNode entity = Json.object().put("type", type);
    Open outer = open.peek();
    switch (type) {
      case "text_link" -> {
        return link(attributes.getOrDefault("href", ""));
      }
      case "custom_emoji" -> entity.put("custom_emoji_id", attributes.getOrDefault("emoji-id", ""));
      case "date_time" -> {
        String unix = attributes.getOrDefault("unix", "");
        String format = attributes.getOrDefault("format", "");
        if (!unix.matches("\\d{1,12}") || !TIME_FORMAT.matcher(format).matches()) {
          throw refusal("Invalid tag \"tg-time\"" + offset(at));
        }
        entity.put("unix_time", Long.parseLong(unix));
        if (!format.isEmpty()) {
          entity.put("date_time_format", format);
        }
      }
      case "code" -> {
        String language = attributes.getOrDefault("class", "");
        if (outer != null && outer.tag().equals("pre")) {
          if (language.startsWith("language-") && outer.entity() != null) {
            outer.entity().put("language", language.substring("language-".length()));
          }
          return null;
        }
      }
      default -> {}
    }
    return entity;
  }

  private @Nullable ObjectNode link(String href) {
    if (href.startsWith("tg://user?id=")) {
      String id = href.substring("tg://user?id=".length());
      Account mentioned = id.matches("\\d{1,15}") ? world.account(Long.parseLong(id)) : null;
      if (mentioned == null) {
        return null;
      }
      ObjectNode mention = Json.object().put("type", "text_mention");
      mention.set("user", mentioned.toJson());
      return mention;
    }
    return href.isEmpty() ? null : Json.object().put("type", "text_link").put("url", href);
  }

  private void end(String tag, int at) {
    Open start = open.poll();
    if (start == null) {
      throw refusal("Unexpected end tag" + offset(at));
    }
    if (!tag.isEmpty() && !tag.equals(start.tag())) {
      throw refusal(
          "Unmatched end tag"
              + offset(at)
              + ", expected \"</"
              + start.tag()
              + ">\", found \"</"
              + tag
              + ">\"");
    }
    ObjectNode entity = start.entity();
    if (entity != null && text.length() > start.textOffset()) {
      entities.add(
          entity
              .put("offset", start.textOffset())
              .put("length", text.length() - start.textOffset()));
    }
  }

  private String offset(int at) {
    return " at byte offset " + html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  private static BotApiRefusal refusal(String why) {
    return BotApiRefusal.badRequest("can't parse entities: " + why);
  }
}
