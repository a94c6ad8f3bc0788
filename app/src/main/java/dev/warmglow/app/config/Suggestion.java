package dev.warmglow.app.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the key that somebody meant. */
final class Suggestion {

  private Suggestion() {}

  /**
   * The key or section nearest to {@code typed}, if it is near enough to be a slip of the fingers.
   */
  static Optional<String> nearest(String typed) {
    int allowed = Math.max(2, typed.length() / 3);
    return Arrays.stream(Key.values())
        .flatMap(key -> Stream.of(key.path, key.path.replaceFirst("\\..*", "")))
        .distinct()
        .filter(candidate -> distance(typed, candidate) <= allowed)
        .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
  }

  /**
   * Optimal string alignment distance: insertions, deletions, substitutions and neighbours swapped.
   */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
