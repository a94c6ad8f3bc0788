package dev.warmglow.bench;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.Limits;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Platform;

/**
 * A platform that allows a thousand times as much, so that the bot is measured and not its pace.
 */
record Faster(ChatPlatform real) implements ChatPlatform {
  static final int TIMES = 1_000;

  @Override
  public Platform platform() {
    return real.platform();
  }

  @Override
  public Capabilities capabilities() {
    return real.capabilities();
  }

  @Override
  public Limits limits() {
    Limits limits = real.limits();
    return new Limits(
        limits.perBot() * TIMES,
        chat -> {
          Limits.Pace pace = limits.paceOf(chat);
          return new Limits.Pace(pace.most() * TIMES, pace.window(), pace.gap().dividedBy(TIMES));
        },
        limits.pressBytes());
  }

  @Override
  public void start(EventSink sink) throws TokenRefused, InterruptedException {
    real.start(sink);
  }

  @Override
  public void publish(CommandCatalog catalog) throws PublishingFailed {
    real.publish(catalog);
  }

  @Override
  public Access accessOf(Caller caller) throws LookupFailed {
    return real.accessOf(caller);
  }

  @Override
  public Bytes fetch(FileId file, int maxBytes) throws LookupFailed {
    return real.fetch(file, maxBytes);
  }

  @Override
  public boolean acknowledge(ReplyTo replyTo, Action.Answer how) {
    return real.acknowledge(replyTo, how);
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    return real.send(outgoing);
  }

  @Override
  public void stopIntake() {
    real.stopIntake();
  }

  @Override
  public void close() {
    real.close();
  }
}
