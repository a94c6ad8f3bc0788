package dev.warmglow.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * HTTP that sends a request once or not at all, and can tell afterwards whether it may have left.
 */
final class TelegramHttp {
  /** Longer than Telegram's most parallel sends in a second. */
  private static final int PARALLEL = 64;

  private TelegramHttp() {}

  /**
   * A client with threads of its own.
   *
   * @param answerWithin from the last byte of the request to the first of the answer
   */
  static OkHttpClient client(Duration answerWithin) {
    return builder(answerWithin).addNetworkInterceptor(TelegramHttp::exchange).build();
  }

  /** A client whose answers are read as they come: they may be large. */
  static OkHttpClient downloads(Duration answerWithin) {
    return builder(answerWithin).build();
  }

  private static OkHttpClient.Builder builder(Duration answerWithin) {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(PARALLEL);
    dispatcher.setMaxRequestsPerHost(PARALLEL);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(Duration.ofSeconds(10))
        .writeTimeout(Duration.ofSeconds(10))
        .readTimeout(answerWithin)
        .callTimeout(answerWithin.plusSeconds(15))
        // The default sends a POST again when a pooled connection dies: a second message.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false);
  }

  /** Runs once there is a connection, so what fails from here on may have been done. */
  private static Response exchange(Interceptor.Chain chain) throws IOException {
    try {
      Response response = chain.proceed(chain.request());
      ResponseBody body = response.body();
      byte[] whole = body.bytes();
      return response
          .newBuilder()
          .body(ResponseBody.create(whole, body.contentType()))
          // "Retry-After: 0" on a 503 would make OkHttp send the request again.
          .removeHeader("Retry-After")
          .build();
    } catch (IOException broken) {
      throw new AnswerLost(broken);
    }
  }

  static void close(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** The connection broke, or time ran out, after the request began to leave. */
  static final class AnswerLost extends IOException {
    private static final long serialVersionUID = 1L;

    AnswerLost(IOException cause) {
      super("no answer: " + cause.getClass().getSimpleName(), cause);
    }
  }
}
