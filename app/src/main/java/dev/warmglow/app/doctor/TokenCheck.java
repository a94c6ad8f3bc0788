package dev.warmglow.app.doctor;

import dev.warmglow.app.config.BotConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks each platform whether it accepts the token.
 *
 * @see <a href="https://discord.com/developers/docs/resources/user#get-current-user">Discord</a>
 * @see <a href="https://core.telegram.org/bots/api#getme">Telegram</a>
 */
final class TokenCheck implements Check {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BotConfig config;

  TokenCheck(BotConfig config) {
    this.config = config;
  }

  @Override
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      config
          .discord()
          .ifPresent(discord ->
              findings.add(
                  ask(
                      client,
                      "Discord",
                      HttpRequest.newBuilder(
                              URI.create(
                                  base(discord, "https://discord.com/api/v10") + "/users/@me"))
                          .header("Authorization", "Bot " + discord.token().reveal())
                          .header("User-Agent", "DiscordBot (https://github.com/warmglow, 1)"))));
      config
          .telegram()
          .ifPresent(telegram ->
              findings.add(
                  ask(
                      client,
                      "Telegram",
                      HttpRequest.newBuilder(
                          URI.create(
                              base(telegram, "https://api.telegram.org")
                                  + "/bot"
                                  + telegram.token().reveal()
                                  + "/getMe")))));
    }
    return findings;
  }

  private static String base(BotConfig.Connection connection, String real) {
    return connection.apiUrl().map(URI::toString).orElse(real);
  }

  private static Finding ask(HttpClient client, String platform, HttpRequest.Builder request) {
    try {
      int status =
          client
              .send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode();
      return switch (status) {
        case 200 -> Finding.fine(platform + " accepts the token");
        case 401, 404 ->
            Finding.problem(platform + " refuses the token: make a new one and set it");
        default -> Finding.warning(platform + " answered " + status + ": try again later");
      };
    } catch (IOException e) {
      return Finding.warning(platform + " cannot be reached: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.warning(platform + " was not asked");
    }
  }
}
