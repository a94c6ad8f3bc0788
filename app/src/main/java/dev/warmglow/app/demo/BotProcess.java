package dev.warmglow.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot of the demo, in a process of its own, so that it can be killed. It ends when this process
 * does: its standard input closes.
 */
final class BotProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BotProcess.class);
  private static final String READY = "ready";
  private static final String AHEAD = "ahead ";

  private final Path folder;
  private final Map<String, String> environment;
  private final Consumer<Duration> ahead;
  private @Nullable Process process;

  /**
   * @param folder holds config.yaml, the data, and bot.log
   * @param environment the tokens
   * @param ahead told how far the bot's clock is ahead, whenever it has moved
   */
  BotProcess(Path folder, Map<String, String> environment, Consumer<Duration> ahead) {
    this.folder = folder;
    this.environment = environment;
    this.ahead = ahead;
  }

  /**
   * Starts the bot; returns when it answers commands.
   *
   * @param from how far its clock is ahead of the real time
   */
  synchronized void start(Duration from) {
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
                from.toString()));
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

  synchronized boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Asks it to let time pass; it tells how far it is. */
  synchronized void forward(Duration by) {
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

  private void follow(BufferedReader output) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(AHEAD)) {
          ahead.accept(Duration.parse(line.substring(AHEAD.length())));
        }
      }
    } catch (IOException killed) {
      LOG.debug("The bot's output ended: {}", killed.getMessage());
    }
  }

  private void awaitReady(Process started) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        var _ = Thread.ofVirtual().name("bot-clock").start(() -> follow(output));
        return;
      }
    }
    throw new IOException("the bot did not start; see " + folder.resolve("bot.log"));
  }
}
