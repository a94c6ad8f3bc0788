package dev.warmglow.feature.help;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The help, made from what the features declare. */
final class HelpMessages {
  private final Words words;

  HelpMessages(Words words) {
    this.words = words;
  }

  /**
   * @param unsure whether the person may be a moderator; then those commands are listed apart
   */
  Message help(Locale language, CommandCatalog catalog, Access standing, boolean unsure) {
    List<Text> lines = new ArrayList<>();
    lines.add(words.say(language, "intro"));
    lines.addAll(lines(language, catalog, entry -> standing.allows(entry.access())));
    if (unsure) {
      List<Text> more = lines(language, catalog, entry -> !standing.allows(entry.access()));
      if (!more.isEmpty()) {
        lines.add(Text.of("\n").plus(words.say(language, "moderators")));
        lines.addAll(more);
      }
    }
    return Message.of(Text.join("\n", lines));
  }

  private static List<Text> lines(
      Locale language, CommandCatalog catalog, Predicate<CommandCatalog.Entry> shown) {
    return catalog.commands().stream()
        .filter(shown)
        .map(entry ->
            Text.of(new Span.Styled(Span.Style.CODE, "/" + entry.path()))
                .plus("  " + entry.descriptions().getOrDefault(language, "")))
        .toList();
  }
}
