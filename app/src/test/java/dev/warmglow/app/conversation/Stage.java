package dev.warmglow.app.conversation;

import dev.warmglow.app.Bot;
import dev.warmglow.app.StartRefused;
import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Secret;
import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * A local Discord, a local Telegram, and the bot connected to both. There is a space called Harbor
 * with anna and ben, its moderator mara, and its administrator olga.
 */
final class Stage implements AutoCloseable {
  static final String SPACE = "Harbor";

  final SettableClock clock = new SettableClock();
  final DiscordSimulator discord;
  final TelegramSimulator telegram;
  private final BotConfig config;
  private Bot bot;

  private Stage(Path directory) throws StartRefused {
    discord = DiscordSimulator.start(0);
    telegram = TelegramSimulator.start(0);
    config =
        new BotConfig(
            Optional.of(connection(discord.token(), discord.apiUrl())),
            Optional.of(connection(telegram.token(), telegram.apiUrl())),
            new BotConfig.Storage(directory.resolve("data"), directory.resolve("master.key")),
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            new BotConfig.Operator(Optional.of("mara@example.org")),
            new BotConfig.Log(Level.WARN, Optional.empty()));
    furnish(discord.people());
    furnish(telegram.people());
    bot = Bot.start(config, clock);
  }

  static Stage open(Path directory) throws StartRefused {
    return new Stage(directory);
  }

  /** A person in the first channel of Harbor. */
  Actor actor(String platform, String person) {
    return platform.equals("discord")
        ? new Actor(discord.people(), person, SPACE + "/general")
        : new Actor(telegram.people(), person, SPACE);
  }

  /** Ends the bot as a supervisor would, and starts it on the same data. */
  void restart() throws StartRefused {
    bot.stop(Duration.ofSeconds(20));
    bot = Bot.start(config, clock);
  }

  @Override
  public void close() {
    bot.stop(Duration.ofSeconds(5));
    discord.close();
    telegram.close();
  }

  private static BotConfig.Connection connection(String token, String url) {
    return new BotConfig.Connection(new Secret(token), Optional.of(URI.create(url)));
  }

  private static void furnish(PersonSide people) {
    people.createSpace(SPACE);
    for (String person : List.of("anna", "ben", "mara", "olga")) {
      people.join(person, SPACE);
    }
    people.promote("mara", SPACE, Role.MODERATOR);
    people.promote("olga", SPACE, Role.ADMINISTRATOR);
  }
}
