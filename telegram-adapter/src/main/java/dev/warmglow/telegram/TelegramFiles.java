package dev.warmglow.telegram;

import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.FileId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/**
 * Files that people send: named when they come, fetched when they are used. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/bots/api#getfile">getFile</a>
 */
final class TelegramFiles implements AutoCloseable {
  private static final URI TELEGRAM = URI.create("https://api.telegram.org");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TelegramSettings settings;
  private final TelegramCalls calls;
  private final OkHttpClient http = TelegramHttp.downloads(PATIENCE);

  TelegramFiles(TelegramSettings settings, TelegramCalls calls) {
    this.settings = settings;
    this.calls = calls;
  }

  /** A message's photo in its largest size, or its file; null when it has none. */
  static RawValue.@Nullable File in(Message message) {
    @Nullable List<PhotoSize> sizes = message.getPhoto();
    if (sizes != null && !sizes.isEmpty()) {
      return sizes.stream()
          .filter(size -> size.getFileId() != null)
          .max(Comparator.comparingLong(TelegramFiles::pixels))
          .map(size -> file(size.getFileId(), "image/jpeg", size.getFileSize()))
          .orElse(null);
    }
    @Nullable Document document = message.getDocument();
    return document == null || document.getFileId() == null
        ? null
        : file(document.getFileId(), document.getMimeType(), document.getFileSize());
  }

  private static long pixels(PhotoSize size) {
    return size.getWidth() == null || size.getHeight() == null
        ? 0
        : (long) size.getWidth() * size.getHeight();
  }

  private static RawValue.@Nullable File file(
      String id, @Nullable String mediaType, @Nullable Number size) {
    return id.isEmpty()
        ? null
        : new RawValue.File(
            new FileId(TelegramPlatform.TELEGRAM, id),
            mediaType == null ? "application/octet-stream" : mediaType,
            size == null ? -1 : size.longValue(),
            null);
  }

  /**
   * The file's content.
   *
   * @throws LookupFailed when it is larger, gone, or cannot be had now; never with the address,
   *     which contains the token
   */
  Bytes fetch(FileId file, int maxBytes) throws LookupFailed {
    try {
      @Nullable String path =
          calls.call(GetFile.builder().fileId(file.nativeId()).build()).getFilePath();
      if (path == null || path.startsWith("/")) {
        throw new LookupFailed("Telegram does not say where the file is");
      }
      return download(path, maxBytes);
    } catch (CallFailed failed) {
      throw new LookupFailed("Telegram: " + failed.failure().reason());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LookupFailed("interrupted");
    }
  }

  private Bytes download(String path, int maxBytes) throws LookupFailed {
    Request request = new Request.Builder().url(address(path)).build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new LookupFailed("Telegram does not give the file: " + response.code());
      }
      InputStream body = response.body().byteStream();
      byte[] content = body.readNBytes(maxBytes + 1);
      if (content.length > maxBytes) {
        throw new LookupFailed("the file is larger than " + maxBytes + " bytes");
      }
      return Bytes.of(content);
    } catch (IOException broken) {
      throw new LookupFailed("the download broke off: " + broken.getClass().getSimpleName());
    }
  }

  private HttpUrl address(String path) throws LookupFailed {
    URI api = settings.apiUrl() == null ? TELEGRAM : settings.apiUrl();
    @Nullable HttpUrl base = HttpUrl.get(api);
    if (base == null) {
      throw new LookupFailed("the Bot API has no address");
    }
    return base.newBuilder()
        .addPathSegment("file")
        .addPathSegment("bot" + settings.token())
        .addPathSegments(path)
        .build();
  }

  @Override
  public void close() {
    TelegramHttp.close(http);
  }
}
