package dev.warmglow.core.community;

import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.storage.Tx;

/** Rows that name a channel. Thread-safe. */
@FunctionalInterface
public interface ChannelRows {

  /** Follows a channel that has a new id; harmless when it was followed before. */
  void move(Tx tx, ChannelId from, ChannelId to);
}
