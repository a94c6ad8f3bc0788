package dev.warmglow.discord;

import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.FileId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Gets files that people sent. An address may be anybody's, so only those where Discord keeps files
 * are asked, and none they lead on to. Thread-safe.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/message#attachment-object">Attachment</a>
 */
final class DiscordFiles {
  private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int HTTPS = 443;

  private final @Nullable HttpUrl api;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
          .followRedirects(false)
          .followSslRedirects(false)
          .callTimeout(PATIENCE)
          .build();

  /**
   * @param apiUrl where files are kept as well; null for Discord itself
   */
  DiscordFiles(@Nullable URI apiUrl) {
    this.api = apiUrl == null ? null : HttpUrl.get(apiUrl);
  }

  Bytes fetch(FileId file, int maxBytes) throws LookupFailed {
    HttpUrl address = HttpUrl.parse(file.nativeId());
    if (!file.platform().equals(DiscordPlatform.NAME) || address == null || !isKept(address)) {
      throw new LookupFailed("not an address where Discord keeps files");
    }
    try (Response response = http.newCall(new Request.Builder().url(address).build()).execute()) {
      if (response.code() != 200) {
        throw new LookupFailed("the file is not there: HTTP " + response.code());
      }
      BufferedSource content = response.body().source();
      if (content.request(maxBytes + 1L)) {
        throw new LookupFailed("the file is larger than " + maxBytes + " bytes");
      }
      return Bytes.of(content.readByteArray());
    } catch (IOException unreadable) {
      throw new LookupFailed(
          "the file could not be read: " + unreadable.getClass().getSimpleName());
    }
  }

  private boolean isKept(HttpUrl address) {
    return address.username().isEmpty()
        && address.password().isEmpty()
        && (isDiscords(address) || isConfigured(address));
  }

  private static boolean isDiscords(HttpUrl address) {
    return address.isHttps() && address.port() == HTTPS && HOSTS.contains(address.host());
  }

  private boolean isConfigured(HttpUrl address) {
    return api != null
        && address.scheme().equals(api.scheme())
        && address.host().equals(api.host())
        && address.port() == api.port();
  }
}
