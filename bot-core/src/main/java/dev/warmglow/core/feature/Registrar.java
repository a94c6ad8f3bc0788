package dev.warmglow.core.feature;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.schedule.Job;

/**
 * Receives a feature's declarations at start. A name that is taken, or that a platform cannot say,
 * stops the start with one sentence.
 */
public interface Registrar {

  void command(Command command, Handler handler);

  /**
   * Suggests values for a field of words, or for a {@link dev.warmglow.core.input.FieldKind.Pick},
   * which cannot do without.
   */
  void suggestions(Command command, Field<String> field, Suggester suggester);

  /** Offers something to find from any chat, where a platform can. At most one feature does. */
  void search(Search search);

  <P> void action(Action<P> action, Handler.OfPress<P> handler);

  <P> void job(Job<P> job, Job.Handler<P> handler);
}
