package dev.warmglow.bench;

import dev.warmglow.app.Bot;
import dev.warmglow.app.StartRefused;
import dev.warmglow.app.Variation;
import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/** The bot with a ping and without its pace, on one platform; ends when its input does. */
final class MeasuredBot {

  private MeasuredBot() {}

  /**
   * @param arguments platform, address, token, folder of the data
   */
  public static void main(String[] arguments) throws StartRefused, IOException {
    Optional<BotConfig.Connection> connection =
        Optional.of(
            new BotConfig.Connection(
                new Secret(arguments[2]), Optional.of(URI.create(arguments[1]))));
    boolean discord = arguments[0].equals("discord");
    Path folder = Path.of(arguments[3]);
    var _ =
        Bot.start(
            new BotConfig(
                discord ? connection : Optional.empty(),
                discord ? Optional.empty() : connection,
                new BotConfig.Storage(folder.resolve("data"), folder.resolve("master.key")),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                new BotConfig.Operator(Optional.empty()),
                new BotConfig.Log(Level.WARN, Optional.empty())),
            InstantSource.system(),
            new Variation(
                all -> Stream.concat(all.stream(), Stream.of(new PingFeature())).toList(),
                Faster::new));
    Child.readyUntilInputEnds();
    System.exit(0);
  }
}
