package dev.warmglow.app.crash;

import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link StallingBot} in a process of its own, so that it can be killed. It starts from a cache of
 * classes, which is most of what many starts cost.
 */
final class BotProcess implements AutoCloseable {
  private final List<String> command;
  private final Path log;
  private final Path cache;
  private Process process;

  private BotProcess(List<String> command, Path log, Path cache)
      throws IOException, InterruptedException {
    this.command = command;
    this.log = log;
    this.cache = cache;
    Process training = launch("-XX:AOTCacheOutput=" + cache);
    training.getOutputStream().close();
    training.waitFor();
    this.process = launch();
  }

  /** Starts the bot, for the second time on this data; returns when it answers commands. */
  static BotProcess start(Path folder, DiscordSimulator discord, TelegramSimulator telegram)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx96m",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            // The driver leaves its library behind in every killed process.
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            ClassPathJars.in(folder),
            StallingBot.class.getName(),
            folder.toString(),
            discord.apiUrl(),
            discord.token(),
            telegram.apiUrl(),
            telegram.token()));
    return new BotProcess(command, folder.resolve("bot.log"), folder.resolve("bot.aot"));
  }

  /** Starts it again on the same data. */
  void startAgain() throws IOException {
    process = launch();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() throws IOException {
    // A cache that does not fit is passed over, with a warning.
    return launch("-XX:AOTCache=" + cache);
  }

  private Process launch(String option) throws IOException {
    List<String> whole = new ArrayList<>();
    whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    whole.add(option);
    whole.addAll(command);
    File out = log.toFile();
    Process started =
        new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.appendTo(out)).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.equals(StallingBot.READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("the bot did not start: " + Files.readString(log));
    }
    return started;
  }
}
