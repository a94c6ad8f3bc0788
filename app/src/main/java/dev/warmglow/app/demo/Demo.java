package dev.warmglow.app.demo;

import dev.warmglow.simulator.person.PersonHttp;
import dev.warmglow.simulator.person.Stagehand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A local Discord and a local Telegram with a community called Harbor on each, and the bot
 * connected to both. What happens in it is gone when it is closed.
 */
public final class Demo implements AutoCloseable {
  /** Where the chat client looks first. */
  public static final int PORT = 7788;

  private final Scratch scratch;
  private final LocalPlatforms platforms = new LocalPlatforms();
  private final DemoStage stage;
  private final PersonHttp people;

  private Demo(Scratch scratch, int port) throws IOException {
    this.scratch = scratch;
    ZoneId zone = ZoneId.systemDefault();
    platforms.configure(scratch.folder(), zone);
    stage = new DemoStage(scratch.folder(), platforms.environment(), zone);
    people =
        PersonHttp.start(port, stage, platforms.discord().people(), platforms.telegram().people());
    stage.start();
    Harbor.enliven(platforms.discord().people(), platforms.telegram().people());
  }

  /**
   * Opens the demo; returns when the bot answers.
   *
   * @param port where people connect; 0 for any free one
   * @throws IOException when the port is taken, or the bot did not start
   */
  public static Demo open(int port) throws IOException {
    return new Demo(Scratch.create("warmglow-demo"), port);
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
    return scratch.folder().resolve("bot.log");
  }

  @Override
  public void close() {
    people.close();
    stage.close();
    platforms.close();
    scratch.close();
  }
}
