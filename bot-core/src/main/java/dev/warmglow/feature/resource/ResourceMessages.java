package dev.warmglow.feature.resource;

import static dev.warmglow.core.message.Control.button;

import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the library says. */
final class ResourceMessages {
  private static final int LABEL = 80;
  private static final int EXCERPT = 200;

  private final Words words;

  ResourceMessages(Words words) {
    this.words = words;
  }

  Message added(Locale language, Resource resource) {
    return Message.of(words.say(language, "added")).with(card(language, resource));
  }

  Message shared(Locale language, Resource resource) {
    return Message.of(words.say(language, "shared")).with(card(language, resource));
  }

  private Card card(Locale language, Resource resource) {
    Text body =
        resource.link().map(url -> Text.of(host(url.getHost()))).orElse(Text.of(resource.body()));
    String tags =
        resource.tags().isEmpty() ? "" : words.plain(language, "tags", "tags", resource.tags());
    return new Card(resource.title(), resource.link().orElse(null), body, tags);
  }

  Message found(Locale language, List<Resource> found) {
    if (found.isEmpty()) {
      return Message.of(words.say(language, "found_none"));
    }
    List<Text> lines = new ArrayList<>();
    lines.add(words.say(language, "found"));
    List<Control> share = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      lines.add(line(i + 1, found.get(i)));
      share.add(
          button(
              words.plain(language, "label.share", "number", i + 1),
              Presses.SHARE.with(found.get(i).id())));
    }
    return Message.of(Text.join("\n", lines)).with(share);
  }

  Message page(Locale language, List<Resource> page, int number, int pages) {
    if (page.isEmpty()) {
      return Message.of(words.say(language, "list_none"));
    }
    List<Text> lines = new ArrayList<>();
    lines.add(words.say(language, "list", "page", number + 1, "pages", pages));
    for (int i = 0; i < page.size(); i++) {
      lines.add(line(number * Presses.PAGE + i + 1, page.get(i)));
    }
    List<Control> turn = new ArrayList<>();
    if (number > 0) {
      turn.add(button(words.plain(language, "label.back"), Presses.TURN.with(number - 1)));
    }
    if (number + 1 < pages) {
      turn.add(button(words.plain(language, "label.next"), Presses.TURN.with(number + 1)));
    }
    return Message.of(Text.join("\n", lines)).with(turn);
  }

  Message whichToRemove(Locale language, List<Resource> found) {
    return Message.of(words.say(language, "which"))
        .with(
            new Control.Menu(
                words.plain(language, "label.which"),
                found.stream()
                    .map(resource ->
                        new Control.Option(
                            shortened(resource.title(), LABEL), Presses.REMOVE.with(resource.id())))
                    .toList()));
  }

  Message removed(Locale language, Resource resource) {
    return Message.of(words.say(language, "removed", "title", Text.bold(resource.title())));
  }

  SearchResult result(Locale language, Resource resource) {
    String about = resource.link().map(url -> host(url.getHost())).orElseGet(() -> resource.body());
    return new SearchResult(
        resource.id(),
        resource.title(),
        shortened(about, LABEL),
        Message.of(Text.EMPTY).with(card(language, resource)));
  }

  Text sentence(Locale language, String key) {
    return words.say(language, key);
  }

  Refusal refusal(Locale language, String key) {
    return new Refusal(sentence(language, key));
  }

  Refusal alreadyThere(Locale language, Resource resource) {
    return new Refusal(words.say(language, "already", "title", title(resource)));
  }

  private static Text line(int number, Resource resource) {
    Text line = Text.of(number + ". ").plus(title(resource));
    return resource
        .link()
        .map(url -> line.plus("  " + host(url.getHost())))
        .orElseGet(() -> line.plus("\n").plus(shortened(resource.body(), EXCERPT)));
  }

  private static Text title(Resource resource) {
    return resource
        .link()
        .map(url -> Text.of(new Span.Link(resource.title(), url)))
        .orElseGet(() -> Text.bold(resource.title()));
  }

  /** The host stands beside every link, so that a title cannot pretend to lead elsewhere. */
  private static String host(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String shortened(String text, int most) {
    return Texts.shortened(text.replaceAll("\\s+", " "), most);
  }
}
