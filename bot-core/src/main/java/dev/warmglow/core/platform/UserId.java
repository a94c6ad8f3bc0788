package dev.warmglow.core.platform;

/**
 * An account on a platform.
 *
 * @param nativeId what the platform calls it; only that platform's adapter reads it
 */
public record UserId(Platform platform, String nativeId) {
  public UserId {
    if (nativeId.isEmpty()) {
      throw new IllegalArgumentException("empty user id");
    }
  }

  @Override
  public String toString() {
    return platform + ":" + nativeId;
  }
}
