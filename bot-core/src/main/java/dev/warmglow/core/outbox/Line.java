package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.Limits;

/** One platform's way out. */
final class Line {
  /** Enough sends under way to use the whole limit at a round trip of 150 ms. */
  private static final double ROUND_TRIP = 0.15;

  private static final int LEAST_FLYING = 5;
  private static final int LEAST_FLYING_IDEMPOTENT = 64;

  final ChatPlatform platform;
  final Capabilities capabilities;
  final SendQueue queue;
  final Breakers breakers = new Breakers();

  /** How far the poll has read; only the courier's own thread uses it. */
  OutboxStore.Due polled = OutboxStore.Due.FIRST;

  Line(ChatPlatform platform, long now) {
    this.platform = platform;
    this.capabilities = platform.capabilities();
    this.queue = new SendQueue(platform.limits(), flying(platform.limits()), now);
  }

  /**
   * Without idempotent sending, what is under way at a crash may be sent twice: as few as it takes.
   */
  private int flying(Limits limits) {
    int least = capabilities.idempotentSend() ? LEAST_FLYING_IDEMPOTENT : LEAST_FLYING;
    return (int) Math.max(least, Math.min(1_000, Math.ceil(limits.perBot() * ROUND_TRIP)));
  }
}
