package dev.warmglow.core.platform;

/**
 * A message that was posted.
 *
 * @param nativeId what the platform calls it within the channel
 */
public record MessageRef(ChannelId channel, String nativeId) {}
