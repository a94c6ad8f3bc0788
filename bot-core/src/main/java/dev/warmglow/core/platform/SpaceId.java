package dev.warmglow.core.platform;

/**
 * A Discord server or a Telegram group. One or more of them make a community.
 *
 * @param nativeId what the platform calls it; only that platform's adapter reads it
 */
public record SpaceId(Platform platform, String nativeId) {
  public SpaceId {
    if (nativeId.isEmpty()) {
      throw new IllegalArgumentException("empty space id");
    }
  }

  @Override
  public String toString() {
    return platform + ":" + nativeId;
  }
}
