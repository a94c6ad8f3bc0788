package dev.warmglow.feature.resource;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are searched: without case, accents and marks. */
final class SearchWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}%_]+");
  private static final int MOST = 8;

  private SearchWords() {}

  /** One line of words with single spaces between them. */
  static String normalised(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("");
    String folded = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(folded).replaceAll(" ").strip();
  }

  /** What a query asks for: every one of these must be found. */
  static List<String> of(String query) {
    return Arrays.stream(normalised(query).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /**
   * A LIKE pattern, with {@code !} as its escape, for text that contains the word. Not a backslash:
   * Jdbi reads one in a quoted literal as escaping the quote.
   */
  static String containing(String word) {
    return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
