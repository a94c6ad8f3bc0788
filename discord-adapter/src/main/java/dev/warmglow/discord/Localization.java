package dev.warmglow.discord;

import dev.warmglow.core.i18n.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** Words in the default language, and in each of Discord's locales of the others. */
final class Localization {
  private Localization() {}

  static String standard(Map<Locale, String> words) {
    String standard = words.get(Languages.ALL.getFirst());
    if (standard == null) {
      throw new IllegalArgumentException("no words in the default language");
    }
    return standard;
  }

  /** Where {@link #standard} is shown unless another language is wanted. */
  static void rest(Map<Locale, String> words, BiConsumer<DiscordLocale, String> localization) {
    words.forEach((language, word) -> {
      if (!language.equals(Languages.ALL.getFirst())) {
        in(language, word, localization);
      }
    });
  }

  /** Where another name is sent than is shown, in the default language, too. */
  static void name(
      Map<Locale, String> names, String sent, BiConsumer<DiscordLocale, String> localization) {
    names.forEach((language, name) -> {
      if (!language.equals(Languages.ALL.getFirst()) || !name.equals(sent)) {
        in(language, name, localization);
      }
    });
  }

  private static void in(
      Locale language, String word, BiConsumer<DiscordLocale, String> localization) {
    Arrays.stream(DiscordLocale.values())
        .filter(locale -> locale != DiscordLocale.UNKNOWN)
        .filter(locale -> locale.toLocale().getLanguage().equals(language.getLanguage()))
        .forEach(locale -> localization.accept(locale, word));
  }
}
