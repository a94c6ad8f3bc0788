package dev.warmglow.core.storage;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Not thread-safe: belongs to the thread that runs the work. */
final class OpenTx implements Tx {
  private static final Logger LOG = LoggerFactory.getLogger(OpenTx.class);

  private final Handle handle;
  private final List<Runnable> actions = new ArrayList<>(2);
  private boolean open = true;

  OpenTx(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Handle handle() {
    if (!open) {
      throw new IllegalStateException("this transaction has ended");
    }
    return handle;
  }

  @Override
  public void afterCommit(Runnable action) {
    if (!open) {
      throw new IllegalStateException("this transaction has ended");
    }
    actions.add(action);
  }

  void end() {
    open = false;
  }

  /** What was written stays written, so an action that fails is logged and the next one runs. */
  void committed() {
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.error("An action after a commit failed", e);
      }
    }
  }
}
