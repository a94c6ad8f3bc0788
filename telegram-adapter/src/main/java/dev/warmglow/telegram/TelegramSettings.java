package dev.warmglow.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the Bot API.
 *
 * @param token as BotFather gave it
 * @param apiUrl of a local Bot API server or a proxy, {@code http://host:port}; null for Telegram's
 *     own
 */
public record TelegramSettings(String token, @Nullable URI apiUrl) {

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException when the address has no host, a path, or another scheme than
   *     http and https
   */
  public TelegramSettings {
    if (apiUrl != null
        && (!("http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme()))
            || apiUrl.getHost() == null
            || !(apiUrl.getPath().isEmpty() || apiUrl.getPath().equals("/")))) {
      throw new IllegalArgumentException(
          "the address of the Bot API is http(s)://host or http(s)://host:port, not " + apiUrl);
    }
  }

  @Override
  public String toString() {
    return "TelegramSettings[" + (apiUrl == null ? "default address" : apiUrl) + "]";
  }
}
