package dev.warmglow.feature.settings;

import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.Preferences;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What settings say. */
final class SettingsMessages {
  private final Words words;

  SettingsMessages(Words words) {
    this.words = words;
  }

  Message own(Locale language, Preferences.Own own) {
    Text text =
        Text.join(
            "\n",
            List.of(
                words.say(language, "own"),
                words.say(
                    language,
                    "own.language",
                    "language",
                    tongue(language, Tongue.of(own.language()))),
                own.zone()
                    .map(zone -> words.say(language, "own.zone", "zone", zone.getId()))
                    .orElseGet(() -> words.say(language, "own.zone_community")),
                words.say(language, own.privateMessages() ? "own.private_on" : "own.private_off")));
    List<Control.Option> tongues =
        Arrays.stream(Tongue.values())
            .map(tongue ->
                new Control.Option(tongue(language, tongue), SettingsFeature.SPEAK.with(tongue)))
            .toList();
    return Message.of(text)
        .with(
            Control.button(
                words.plain(language, own.privateMessages() ? "label.quiet" : "label.unquiet"),
                SettingsFeature.PRIVATE_MESSAGES.with(!own.privateMessages())),
            new Control.Menu(words.plain(language, "label.language"), tongues));
  }

  Message community(Locale language, Manner manner) {
    return Message.of(
        words.say(
            language,
            "community",
            "language",
            tongue(language, Tongue.of(Optional.of(manner.language()))),
            "zone",
            manner.zone().getId()));
  }

  private String tongue(Locale language, Tongue tongue) {
    return words.plain(language, "tongue." + tongue.key());
  }
}
