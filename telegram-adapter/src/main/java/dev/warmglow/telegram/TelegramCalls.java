package dev.warmglow.telegram;

import dev.warmglow.telegram.CallFailed.Failure;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Calls of the Bot API, each made once, with a failure that says what it means. Thread-safe. */
final class TelegramCalls implements AutoCloseable {
  private static final int LONGEST_REASON = 120;

  private final OkHttpClient http;
  private final OkHttpTelegramClient client;

  TelegramCalls(TelegramSettings settings, Duration answerWithin) {
    this.http = TelegramHttp.client(answerWithin);
    this.client = new OkHttpTelegramClient(http, settings.token(), url(settings.apiUrl()));
  }

  private static TelegramUrl url(@Nullable URI address) {
    if (address == null) {
      return TelegramUrl.DEFAULT_URL;
    }
    boolean secure = "https".equals(address.getScheme());
    int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
    return TelegramUrl.builder()
        .schema(address.getScheme())
        .host(address.getHost())
        .port(port)
        .testServer(false)
        .build();
  }

  /** Makes the call and waits for its result. */
  <T extends Serializable> T call(BotApiMethod<T> method) throws CallFailed, InterruptedException {
    try {
      return await(client.executeAsync(method));
    } catch (TelegramApiException invalid) {
      throw new CallFailed(new Failure.Refused(400, "not a valid request", null, null));
    }
  }

  Message send(SendPhoto photo) throws CallFailed, InterruptedException {
    return await(client.executeAsync(photo));
  }

  Message send(SendAnimation animation) throws CallFailed, InterruptedException {
    return await(client.executeAsync(animation));
  }

  Message send(SendDocument document) throws CallFailed, InterruptedException {
    return await(client.executeAsync(document));
  }

  void edit(EditMessageMedia media) throws CallFailed, InterruptedException {
    var _ = await(client.executeAsync(media));
  }

  private static <T> T await(CompletableFuture<T> answer) throws CallFailed, InterruptedException {
    try {
      @Nullable T result = answer.get();
      if (result == null) {
        throw new CallFailed(new Failure.Unclear("an answer without a result"));
      }
      return result;
    } catch (ExecutionException failed) {
      throw new CallFailed(failure(failed.getCause()));
    }
  }

  /** Breaks off what is under way and starts over with fresh connections. */
  void cancel() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  @Override
  public void close() {
    TelegramHttp.close(http);
  }

  private static Failure failure(@Nullable Throwable cause) {
    if (cause instanceof TelegramApiRequestException answered) {
      // Zero or nothing stands for a page that is not the Bot API's, as a broken proxy sends.
      @Nullable Integer code = answered.getErrorCode();
      return code == null || code == 0
          ? new Failure.Unclear("an answer that cannot be read")
          : refused(code, answered);
    }
    if (cause instanceof IOException && !answerLost(cause)) {
      return new Failure.NeverSent(nameOf(cause));
    }
    return new Failure.Unclear(nameOf(cause));
  }

  private static Failure refused(int code, TelegramApiRequestException answered) {
    if (code >= 500) {
      return new Failure.Unclear("error " + code);
    }
    @Nullable ResponseParameters parameters = answered.getParameters();
    return new Failure.Refused(
        code,
        withoutContent(answered.getApiResponse()),
        parameters == null ? null : parameters.getRetryAfter(),
        parameters == null ? null : parameters.getMigrateToChatId());
  }

  /** "Bad Request: can't parse entities: ..." goes on with what was sent; that part is cut. */
  private static String withoutContent(@Nullable String description) {
    if (description == null) {
      return "no reason given";
    }
    int kind = description.indexOf(": ");
    int detail = kind < 0 ? -1 : description.indexOf(": ", kind + 2);
    String reason = detail < 0 ? description : description.substring(0, detail);
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }

  private static boolean answerLost(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof TelegramHttp.AnswerLost) {
        return true;
      }
    }
    return false;
  }

  private static String nameOf(@Nullable Throwable cause) {
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }
}
