package dev.warmglow.app.demo;

import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.person.PersonHttp;
import dev.warmglow.simulator.person.Stagehand;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local Discord and a local Telegram with a community called Harbor on each, and the bot
 * connected to both. What happens in it is gone when it is closed.
 */
public final class Demo implements AutoCloseable {
  /** Where the chat client looks first. */
  public static final int PORT = 7788;

  private final Path folder;
  private final DiscordSimulator discord;
  private final TelegramSimulator telegram;
  private final DemoStage stage;
  private final PersonHttp people;

  private Demo(Path folder, int port) throws IOException {
    this.folder = folder;
    ZoneId zone = ZoneId.systemDefault();
    discord = DiscordSimulator.start(0);
    telegram = TelegramSimulator.start(0);
    Harbor.furnish(discord.people());
    Harbor.furnish(telegram.people());
    Files.writeString(folder.resolve("config.yaml"), configuration(zone));
    stage =
        new DemoStage(
            folder,
            Map.of(
                "WARMGLOW_DISCORD_TOKEN", discord.token(),
                "WARMGLOW_TELEGRAM_TOKEN", telegram.token()),
            zone);
    people = PersonHttp.start(port, stage, discord.people(), telegram.people());
    stage.start();
    Harbor.enliven(discord.people(), telegram.people());
  }

  /**
   * Opens the demo; returns when the bot answers.
   *
   * @param port where people connect; 0 for any free one
   * @throws IOException when the port is taken, or the bot did not start
   */
  public static Demo open(int port) throws IOException {
    return new Demo(Files.createTempDirectory("warmglow-demo"), port);
  }

  /** Where the chat page is, and {@code warmglow chat} connects. */
  public String url() {
    return people.url();
  }

  public Stagehand stagehand() {
    return stage;
  }

  /** What the bot logs. */
  public Path log() {
    return folder.resolve("bot.log");
  }

  @Override
  public void close() {
    people.close();
    stage.close();
    discord.close();
    telegram.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException leftBehind) {
      // A temporary folder: the system clears it.
      folder.toFile().deleteOnExit();
    }
  }

  private String configuration(ZoneId zone) {
    return """
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
            zone);
  }
}
