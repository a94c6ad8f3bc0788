package dev.warmglow.app.demo;

import dev.warmglow.simulator.person.Stagehand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bot of the demo, in a process of its own, so that it can be killed. It ends when this process
 * does: its standard input closes.
 */
final class BotProcess implements Stagehand, AutoCloseable {
  static final String READY = "ready";

  private final Path folder;
  private final Map<String, String> environment;
  private Duration ahead = Duration.ZERO;
  private @Nullable Process process;

  /**
   * @param folder holds config.yaml, the data, and bot.log
   * @param environment the tokens
   */
  BotProcess(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Starts the bot; returns when it answers commands. */
  synchronized void start() {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.warmglow.app.Main",
                "demo-bot",
                "--config",
                folder.resolve("config.yaml").toString(),
                "--ahead",
                ahead.toString()));
    builder.environment().keySet().removeIf(name -> name.startsWith("WARMGLOW_"));
    builder.environment().putAll(environment);
    builder.environment().put("WARMGLOW_HOME", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    try {
      Process started = builder.start();
      process = started;
      awaitReady(started);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public synchronized Instant now() {
    return Instant.now().plus(ahead);
  }

  @Override
  public synchronized void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    ahead = ahead.plus(by);
    Process running = process;
    if (running != null) {
      try {
        running.getOutputStream().write((by + "\n").getBytes(StandardCharsets.UTF_8));
        running.getOutputStream().flush();
      } catch (IOException dead) {
        throw new UncheckedIOException(
            "the bot is not running; see " + folder.resolve("bot.log"), dead);
      }
    }
  }

  @Override
  public synchronized void restart() {
    close();
    start();
  }

  /** Kills the bot: what is under way stays as it is. */
  @Override
  public synchronized void close() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
      process = null;
    }
  }

  private void awaitReady(Process started) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return;
      }
    }
    throw new IOException("the bot did not start; see " + folder.resolve("bot.log"));
  }
}
