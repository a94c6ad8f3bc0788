package dev.warmglow.app;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Reading;
import dev.warmglow.app.demo.DemoClock;
import dev.warmglow.app.log.Logging;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo-bot",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "The bot of the demo: reads from its input by how much to move its clock.")
final class DemoBotCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ConfigOption option = new ConfigOption();

  @Option(names = "--ahead", description = "How far its clock is ahead, such as PT24H.")
  private Duration ahead = Duration.ZERO;

  DemoBotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return switch (option.read(terminal.environment())) {
      case Reading.Invalid invalid -> terminal.refuse(invalid.problems());
      case Reading.Valid valid -> run(valid.config());
    };
  }

  private int run(BotConfig config) throws IOException {
    var _ = Logging.apply(config.log());
    SqliteLibrary.unpackInto(config.storage().directory());
    DemoClock clock = new DemoClock(ahead);
    try {
      Bot bot = Bot.start(config, clock);
      terminal.out().println("ready");
      terminal.out().flush();
      PassingTime time =
          new PassingTime(
              bot,
              clock,
              ahead -> {
                terminal.out().println("ahead " + ahead);
                terminal.out().flush();
              });
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        time.pass(Duration.parse(line));
      }
      bot.stop(Duration.ofSeconds(5));
      return ExitCode.FINE;
    } catch (StartRefused refused) {
      return terminal.refuse(refused.lines());
    }
  }
}
