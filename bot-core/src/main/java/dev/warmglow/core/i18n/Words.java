package dev.warmglow.core.i18n;

import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one bundle, {@code i18n/<name>_<language>.properties} in UTF-8, in every
 * language of {@link Languages}. {@code {name}} in a sentence is replaced by the value of that
 * name; values are never read as sentences, so what people wrote stays as it is. Immutable,
 * thread-safe.
 */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

  private final String name;
  private final Map<Locale, Properties> byLanguage;

  private Words(String name, Map<Locale, Properties> byLanguage) {
    this.name = name;
    this.byLanguage = byLanguage;
  }

  /** Loads a bundle from the class path. */
  public static Words of(String name) {
    Map<Locale, Properties> byLanguage = new HashMap<>();
    for (Locale language : Languages.ALL) {
      byLanguage.put(
          language, load("/i18n/" + name + "_" + language.getLanguage() + ".properties"));
    }
    return new Words(name, byLanguage);
  }

  /**
   * The sentence with its values filled in.
   *
   * @param language one of {@link Languages#ALL}
   * @param namesAndValues a name, its value, the next name, ...; values are {@link Text}, {@link
   *     Span}, {@link String} or numbers
   */
  public Text say(Locale language, String key, Object... namesAndValues) {
    String sentence = sentence(language, key);
    Text said = Text.EMPTY;
    Matcher place = PLACE.matcher(sentence);
    int from = 0;
    while (place.find()) {
      said = said.plus(sentence.substring(from, place.start()));
      said = said.plus(text(value(key, place.group(1), namesAndValues)));
      from = place.end();
    }
    return said.plus(sentence.substring(from));
  }

  /** {@link #say} as characters, for labels and names. */
  public String plain(Locale language, String key, Object... namesAndValues) {
    return say(language, key, namesAndValues).plain();
  }

  public boolean has(String key) {
    return byLanguage.values().stream().allMatch(words -> words.containsKey(key));
  }

  /** Every key of one language. */
  public Set<String> keys(Locale language) {
    return properties(language).stringPropertyNames();
  }

  private String sentence(Locale language, String key) {
    String sentence = properties(language).getProperty(key);
    if (sentence == null) {
      throw new MissingResourceException("no words for " + key + " in " + name, name, key);
    }
    return sentence;
  }

  private Properties properties(Locale language) {
    Properties words = byLanguage.get(Languages.closest(language));
    if (words == null) {
      throw new MissingResourceException("no bundle " + name + " in " + language, name, "");
    }
    return words;
  }

  private static Object value(String key, String wanted, Object... namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (wanted.equals(namesAndValues[i])) {
        return namesAndValues[i + 1];
      }
    }
    throw new IllegalArgumentException("no value for {" + wanted + "} in " + key);
  }

  private static Text text(Object value) {
    return switch (value) {
      case Text text -> text;
      case Span span -> Text.of(span);
      default -> Text.of(value.toString());
    };
  }

  private static Properties load(String path) {
    try (InputStream in = Words.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingResourceException("no " + path, path, "");
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
