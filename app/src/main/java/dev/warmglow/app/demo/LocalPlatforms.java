package dev.warmglow.app.demo;

import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/** A local Discord and a local Telegram, with a community called Harbor on each. */
public final class LocalPlatforms implements AutoCloseable {
  /** The community's name. */
  public static final String SPACE = Harbor.NAME;

  private final DiscordSimulator discord = DiscordSimulator.start(0);
  private final TelegramSimulator telegram = TelegramSimulator.start(0);

  /** Starts both on free ports of loopback. */
  public LocalPlatforms() {
    Harbor.furnish(discord.people());
    Harbor.furnish(telegram.people());
  }

  public DiscordSimulator discord() {
    return discord;
  }

  public TelegramSimulator telegram() {
    return telegram;
  }

  /** What a bot that is to connect to them finds in its environment. */
  public Map<String, String> environment() {
    return Map.of(
        "WARMGLOW_DISCORD_TOKEN", discord.token(),
        "WARMGLOW_TELEGRAM_TOKEN", telegram.token());
  }

  /**
   * Writes the configuration of a bot that connects to them and keeps all it has in {@code folder}.
   *
   * @param zone the communities' zone
   * @return the file, in that folder
   */
  public Path configure(Path folder, ZoneId zone) throws IOException {
    return Files.writeString(
        folder.resolve("config.yaml"),
        """
        discord:
          api-url: %s
        telegram:
          api-url: %s
        storage:
          directory: %s
          key-file: %s
        zone: %s
        """
            .formatted(
                discord.apiUrl(),
                telegram.apiUrl(),
                folder.resolve("data"),
                folder.resolve("master.key"),
                zone));
  }

  @Override
  public void close() {
    discord.close();
    telegram.close();
  }
}
