package dev.warmglow.core.outbox;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.storage.Tx;

/** Stands in for presses that are too long for a platform's controls. Thread-safe. */
public interface ActionTokens {

  /**
   * The press that was meant; any other press as it is.
   *
   * @throws IllegalArgumentException when the token is not known (any more)
   */
  Press resolve(Tx tx, Press press);
}
