package dev.warmglow.core.feature;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.schedule.Job;

/**
 * Receives a feature's declarations at start. A name that is taken, or that a platform cannot say,
 * stops the start with one sentence.
 */
public interface Registrar {

  void command(Command command, Handler handler);

  <P> void action(Action<P> action, Handler.OfPress<P> handler);

  <P> void job(Job<P> job, Job.Handler<P> handler);
}
