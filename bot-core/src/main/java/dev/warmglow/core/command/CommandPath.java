package dev.warmglow.core.command;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a command, one or two: {@code checkin start}.
 *
 * @param words each of a to z, 1 to 16 letters, so that every platform can say it
 */
public record CommandPath(List<String> words) {
  private static final Pattern WORD = Pattern.compile("[a-z]{1,15}");

  public CommandPath {
    words = List.copyOf(words);
    if (words.isEmpty()
        || words.size() > 2
        || !words.stream().allMatch(word -> WORD.matcher(word).matches())) {
      throw new IllegalArgumentException("not a command path: " + words);
    }
  }

  /** Reads words with single spaces between them. */
  public static CommandPath of(String path) {
    return new CommandPath(List.of(path.split(" ", -1)));
  }

  /** The word that groups it with its siblings. */
  public String group() {
    return words.getFirst();
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
