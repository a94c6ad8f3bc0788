package dev.warmglow.app;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Reading;
import dev.warmglow.app.log.Logging;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Connects to Discord, Telegram or both, and answers until it is stopped.",
      "Reads WARMGLOW_DISCORD_TOKEN and WARMGLOW_TELEGRAM_TOKEN (or the same with _FILE) and the"
          + " configuration file.",
      "Ends with 2 if something must be changed first, saying everything at once."
    })
final class RunCommand implements Callable<Integer> {

  /** How long a stop waits for messages that are being sent. */
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private final Terminal terminal;

  @Mixin private final ConfigOption option = new ConfigOption();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    return switch (option.read(terminal.environment())) {
      case Reading.Invalid invalid -> terminal.refuse(invalid.problems());
      case Reading.Valid valid -> run(valid.config());
    };
  }

  private int run(BotConfig config) throws InterruptedException {
    Optional<String> logging = Logging.apply(config.log());
    if (logging.isPresent()) {
      return terminal.refuse(List.of(logging.get()));
    }
    SqliteLibrary.unpackInto(config.storage().directory());
    try {
      Bot bot = Bot.start(config, InstantSource.system());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> bot.stop(DRAIN), "stop"));
      return bot.await() ? ExitCode.FINE : ExitCode.LOST;
    } catch (StartRefused refused) {
      return terminal.refuse(refused.lines());
    }
  }
}
