package dev.warmglow.core.event;

import dev.warmglow.core.platform.ChannelId;

/**
 * Where the answer to an event goes.
 *
 * @param handle what the adapter needs for it, opaque to everybody else; it may hold a short-lived
 *     secret, so it is stored encrypted and never logged
 */
public record ReplyTo(ChannelId channel, String handle) {

  @Override
  public String toString() {
    return "ReplyTo[" + channel + "]";
  }
}
