package dev.warmglow.core.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fell due while nobody looked.
 *
 * @param latest the one that is still worth firing; null when there is none
 * @param skipped the others, in order: never fired, to be listed for whoever asks
 */
public record Missed(@Nullable Occurrence latest, List<Occurrence> skipped) {
  public Missed {
    skipped = List.copyOf(skipped);
  }
}
