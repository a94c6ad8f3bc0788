package dev.warmglow.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The least that telegrambots can do: polls, and answers each message with one. No database. */
final class TelegramEcho {
  private static final int PARALLEL = 64;

  private TelegramEcho() {}

  /**
   * @param arguments platform, address, token
   */
  public static void main(String[] arguments) throws IOException {
    URI address = URI.create(arguments[1]);
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(PARALLEL);
    dispatcher.setMaxRequestsPerHost(PARALLEL);
    OkHttpTelegramClient client =
        new OkHttpTelegramClient(
            new ObjectMapper(),
            new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .readTimeout(java.time.Duration.ofSeconds(75))
                .build(),
            arguments[2],
            new TelegramUrl(address.getScheme(), address.getHost(), address.getPort(), false));
    ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    Thread.ofPlatform().daemon().name("poll").start(() -> poll(client, answers));
    Child.readyUntilInputEnds();
    System.exit(0);
  }

  private static void poll(OkHttpTelegramClient client, ExecutorService answers) {
    int offset = 0;
    while (true) {
      try {
        for (Update update :
            client.execute(GetUpdates.builder().offset(offset).timeout(50).build())) {
          offset = update.getUpdateId() + 1;
          if (update.hasMessage() && update.getMessage().hasText()) {
            answers.execute(() -> answer(client, update));
          }
        }
      } catch (TelegramApiException failure) {
        throw new IllegalStateException("the echo cannot poll", failure);
      }
    }
  }

  private static void answer(OkHttpTelegramClient client, Update update) {
    try {
      var _ =
          client.execute(
              SendMessage.builder()
                  .chatId(update.getMessage().getChatId())
                  .replyParameters(
                      ReplyParameters.builder()
                          .messageId(update.getMessage().getMessageId())
                          .build())
                  .text("echo")
                  .build());
    } catch (TelegramApiException failure) {
      throw new IllegalStateException("the echo cannot answer", failure);
    }
  }
}
