package dev.warmglow.simulator.discord;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The nonces of the last minutes, by channel.
 *
 * <p>Source: {@code enforce_nonce} in <a
 * href="https://docs.discord.com/developers/resources/message#create-message">Create message</a>:
 * "checked for uniqueness in the past few minutes". How many is not published.
 */
final class Nonces {
  private static final long KEPT_NANOS = Duration.ofMinutes(3).toNanos();

  private record Use(String messageId, long nanos) {}

  private final Map<String, Use> uses = new LinkedHashMap<>();

  /** The message that had this nonce, deleted or not; null when it is new. */
  @Nullable String messageOf(Channel channel, String nonce) {
    Iterator<Use> oldestFirst = uses.values().iterator();
    while (oldestFirst.hasNext() && System.nanoTime() - oldestFirst.next().nanos() > KEPT_NANOS) {
      oldestFirst.remove();
    }
    Use use = uses.get(channel.id + ":" + nonce);
    return use == null ? null : use.messageId();
  }

  void remember(Channel channel, String nonce, String messageId) {
    uses.put(channel.id + ":" + nonce, new Use(messageId, System.nanoTime()));
  }

  void forgetAll() {
    uses.clear();
  }
}
