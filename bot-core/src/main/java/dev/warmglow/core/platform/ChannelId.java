package dev.warmglow.core.platform;

/**
 * A place on a platform where messages are posted: a channel, a group, a topic, a private chat.
 *
 * @param nativeId what the platform calls it; only that platform's adapter reads it
 */
public record ChannelId(Platform platform, String nativeId) {
  public ChannelId {
    if (nativeId.isEmpty()) {
      throw new IllegalArgumentException("empty channel id");
    }
  }

  @Override
  public String toString() {
    return platform + ":" + nativeId;
  }
}
