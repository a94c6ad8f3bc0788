package dev.warmglow.app.crash;

import dev.warmglow.app.Bot;
import dev.warmglow.app.StartRefused;
import dev.warmglow.app.Variation;
import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.event.Level;

/** The bot as it is, but for {@link Stall}. Ends when its input does. */
final class StallingBot {
  static final String READY = "ready";

  private StallingBot() {}

  /**
   * @param arguments folder, then address and token of Discord, then of Telegram
   */
  public static void main(String[] arguments) throws StartRefused, IOException {
    Path folder = Path.of(arguments[0]);
    BotConfig config =
        new BotConfig(
            connection(arguments[1], arguments[2]),
            connection(arguments[3], arguments[4]),
            new BotConfig.Storage(folder.resolve("data"), folder.resolve("master.key")),
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            new BotConfig.Operator(Optional.empty()),
            new BotConfig.Log(Level.WARN, Optional.empty()));
    Bot bot =
        Bot.start(
            config,
            InstantSource.system(),
            new Variation(all -> Stall.around(all, folder), UnaryOperator.identity()));
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // What is written there says nothing; its end does.
    }
    bot.stop(Duration.ofSeconds(5));
  }

  private static Optional<BotConfig.Connection> connection(String url, String token) {
    return Optional.of(new BotConfig.Connection(new Secret(token), Optional.of(URI.create(url))));
  }
}
