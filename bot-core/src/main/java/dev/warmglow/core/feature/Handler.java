package dev.warmglow.core.feature;

import dev.warmglow.core.storage.Tx;

/**
 * Does what a command asks for, and answers. Runs on a virtual thread within the transaction of its
 * event, which holds the database's writer: it works on the database and nothing else. What it
 * writes, enqueues and answers commits together, exactly once per event.
 *
 * <p>Throws {@link Refusal} for what cannot be done. Anything else it throws undoes the
 * transaction; the person reads an incident id.
 */
@FunctionalInterface
public interface Handler {
  Reply handle(Request request, Tx tx);

  /** The same for a press with its payload. */
  @FunctionalInterface
  interface OfPress<P> {
    Reply handle(Request request, P payload, Tx tx);
  }
}
