package dev.warmglow.simulator.discord;

import org.jspecify.annotations.Nullable;

/**
 * Where a message comes from.
 *
 * @param onlyFor the one person who sees it
 * @param interaction what it responds to
 */
record Origin(User author, @Nullable User onlyFor, @Nullable Interaction interaction) {

  static Origin of(User author) {
    return new Origin(author, null, null);
  }
}
