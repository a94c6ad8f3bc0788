package dev.warmglow.feature.kindness;

import static dev.warmglow.core.message.Control.button;
import static dev.warmglow.core.message.Control.danger;
import static dev.warmglow.core.message.Control.primary;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is said about thank-yous. */
final class KindnessMessages {
  private static final int LABEL = 80;

  private final Words words;

  KindnessMessages(Words words) {
    this.words = words;
  }

  /** In the channel, for everyone. */
  Message shown(Locale language, Thanks thanks, Text receiver) {
    return Message.of(
        words.say(
            language,
            "shown",
            "giver",
            Text.bold(thanks.giverName()),
            "receiver",
            receiver,
            "words",
            Text.quote(thanks.words())));
  }

  static Text mention(UserId user, String name) {
    return Text.of(new Span.Mention(user, name));
  }

  /** In the channel, telling nobody but the receiver that something waits. */
  Message waiting(Locale language, Ref ref, Text receiver) {
    return Message.of(words.say(language, "waiting", "receiver", receiver))
        .with(primary(label(language, "open"), Presses.OPEN.with(ref)));
  }

  /** For the receiver alone. */
  Message forReceiver(Locale language, Thanks thanks, Wish wish) {
    Message message =
        Message.of(
            words.say(
                language,
                "received",
                "giver",
                Text.bold(thanks.giverName()),
                "words",
                Text.quote(thanks.words())));
    Control delete = danger(label(language, "delete"), Presses.DELETE.with(thanks.ref()));
    if (thanks.state() == Thanks.State.SHOWN || wish == Wish.PRIVATE) {
      return message.with(delete);
    }
    return message.with(
        primary(label(language, "show"), Presses.SHOW.with(thanks.ref())),
        button(label(language, "keep"), Presses.KEEP.with(thanks.ref())),
        delete);
  }

  Message delivered(Locale language, String receiver) {
    return Message.of(words.say(language, "delivered", "receiver", receiver));
  }

  Message inbox(Locale language, List<Thanks> received) {
    return list(
        language, "inbox", received, Presses.VIEW, Thanks::giverName, label(language, "view"));
  }

  Message given(Locale language, List<Thanks> given) {
    return list(
        language,
        "given",
        given,
        Presses.TAKE_BACK,
        Thanks::receiverName,
        label(language, "take_back"));
  }

  private Message list(
      Locale language,
      String key,
      List<Thanks> all,
      Action<Ref> action,
      Function<Thanks, String> name,
      String menu) {
    if (all.isEmpty()) {
      return sentence(language, key + "_none");
    }
    List<Text> lines = new ArrayList<>();
    lines.add(words.say(language, key));
    List<Control.Option> options = new ArrayList<>();
    for (Thanks thanks : all) {
      lines.add(
          Text.bold(name.apply(thanks))
              .plus("  ")
              .plus(Text.time(thanks.givenAt(), Span.Time.Form.DATE))
              .plus(Text.quote(thanks.words())));
      options.add(
          new Control.Option(
              shortened(name.apply(thanks) + ": " + thanks.words()), action.with(thanks.ref())));
    }
    return Message.of(Text.join("\n", lines)).with(new Control.Menu(menu, options));
  }

  Message wish(Locale language, Wish wish) {
    return sentence(language, "wish." + wish.name().toLowerCase(Locale.ROOT));
  }

  Message sentence(Locale language, String key) {
    return Message.of(words.say(language, key));
  }

  Refusal refusal(Locale language, String key, Object... namesAndValues) {
    return new Refusal(words.say(language, key, namesAndValues));
  }

  private String label(Locale language, String key) {
    return words.plain(language, "label." + key);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LABEL ? line : line.substring(0, LABEL - 1).stripTrailing() + "…";
  }
}
