package dev.warmglow.app;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.ConfigReader;
import dev.warmglow.app.config.Reading;
import dev.warmglow.app.demo.LocalPlatforms;
import dev.warmglow.app.demo.Scratch;
import dev.warmglow.app.log.Logging;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;

/**
 * Runs the bot on local platforms and gives it a few commands, so that the launcher can record
 * which classes a start and a first command need. Ends by itself.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Starts and ends, for the launcher's cache.")
final class RehearseCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Terminal terminal;

  RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, StartRefused, TimeoutException {
    try (Scratch scratch = Scratch.create("warmglow-rehearsal");
        LocalPlatforms platforms = new LocalPlatforms()) {
      Path file = platforms.configure(scratch.folder(), ZoneOffset.UTC);
      return switch (new ConfigReader(scratch.folder(), platforms.environment()).read(file)) {
        case Reading.Invalid invalid -> terminal.refuse(invalid.problems());
        case Reading.Valid valid -> rehearse(valid.config(), platforms);
      };
    }
  }

  private static int rehearse(BotConfig config, LocalPlatforms platforms)
      throws InterruptedException, StartRefused, TimeoutException {
    var _ = Logging.apply(config.log());
    SqliteLibrary.unpackInto(config.storage().directory());
    Bot bot = Bot.start(config, InstantSource.system());
    try {
      converse(platforms.telegram().people(), LocalPlatforms.SPACE);
      converse(platforms.discord().people(), LocalPlatforms.SPACE + "/general");
    } finally {
      bot.stop(DRAIN);
    }
    return ExitCode.FINE;
  }

  private static void converse(PersonSide side, String channel)
      throws InterruptedException, TimeoutException {
    awaitCommands(side);
    for (String command : List.of("help", "settings mine", "privacy")) {
      ask(side, channel, command, Map.of());
    }
    String ben = side.platform().equals("discord") ? "ben" : "@[ben]";
    ask(side, channel, "thanks", Map.of("person", ben, "message", "for listening"));
  }

  private static void awaitCommands(PersonSide side) throws TimeoutException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (side.world("anna").commands().isEmpty()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("no commands on " + side.platform());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  private static void ask(
      PersonSide side, String channel, String command, Map<String, String> options)
      throws InterruptedException, TimeoutException {
    long seen = side.log().newest();
    side.command("anna", channel, command, options);
    if (side.log().await(seen, PATIENCE, line -> isAnswer(line)).isEmpty()) {
      throw new TimeoutException("no answer to /" + command + " on " + side.platform());
    }
  }

  private static boolean isAnswer(Seen line) {
    return (line.kind() == Seen.Kind.MESSAGE || line.kind() == Seen.Kind.EDIT)
        && line.message() != null
        && !line.message().author().equals("anna");
  }
}
