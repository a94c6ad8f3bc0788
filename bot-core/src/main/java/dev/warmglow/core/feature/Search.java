package dev.warmglow.core.feature;

import dev.warmglow.core.storage.Tx;
import java.util.List;

/**
 * Finds what a person may want to show to others in any chat. Reads only, within a second; what it
 * throws is recorded, and nothing is found.
 */
@FunctionalInterface
public interface Search {

  /** The best first; those after the 25th are left out. */
  List<SearchResult> results(Request request, String query, Tx tx);
}
