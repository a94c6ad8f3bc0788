package dev.warmglow.core.storage;

/**
 * Refuses work inside work: a write inside a write would wait for its own lock, a read inside a
 * write would not see it.
 */
final class Nesting {
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  void enter() {
    if (inside.get() != null) {
      throw new IllegalStateException(
          "this thread is already in a transaction: pass its Tx on instead of opening another");
    }
    inside.set(Boolean.TRUE);
  }

  void leave() {
    inside.remove();
  }
}
