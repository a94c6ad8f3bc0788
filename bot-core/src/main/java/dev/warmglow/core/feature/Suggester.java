package dev.warmglow.core.feature;

import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.storage.Tx;
import java.util.List;

/**
 * Finds values that fit what was typed. Reads only, within a second; what it throws is recorded,
 * and nothing is offered.
 */
@FunctionalInterface
public interface Suggester {

  /**
   * The best first; those after the 25th are left out.
   *
   * @param request its answers are empty
   * @param typed so far, may be empty; when it is a value offered before, that is among the result
   */
  List<Suggestion> suggest(Request request, String typed, Tx tx);
}
