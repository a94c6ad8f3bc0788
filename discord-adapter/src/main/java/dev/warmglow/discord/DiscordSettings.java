package dev.warmglow.discord;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How Discord is reached.
 *
 * @param token of the bot
 * @param apiUrl where the REST API is, such as {@code http://127.0.0.1:8080/api/v10}; null for
 *     Discord itself
 */
public record DiscordSettings(String token, @Nullable URI apiUrl) {

  @Override
  public String toString() {
    return "DiscordSettings[" + (apiUrl == null ? "discord.com" : apiUrl.getHost()) + "]";
  }
}
