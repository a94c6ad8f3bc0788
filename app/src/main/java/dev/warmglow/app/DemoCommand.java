package dev.warmglow.app;

import dev.warmglow.app.demo.Demo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the bot together with a local Discord and a local Telegram, and prints what to do"
          + " next.",
      "Needs no token, no account and no network beyond this machine. What happens in it is gone"
          + " when it ends."
    })
final class DemoCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

  private final Terminal terminal;

  @Option(
      names = "--port",
      defaultValue = "" + Demo.PORT,
      description = "Where people connect; 0 for any free port. Default: ${DEFAULT-VALUE}.")
  private int port;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.out().println("Starting a local Discord, a local Telegram, and the bot ...");
    terminal.out().flush();
    Demo demo;
    try {
      demo = Demo.open(port);
    } catch (IOException failure) {
      return terminal.refuse(
          List.of("the demo did not start: " + failure.getMessage() + " (try --port 0)"));
    }
    Thread hook = new Thread(demo::close, "demo-close");
    Runtime.getRuntime().addShutdownHook(hook);
    welcome(demo);
    follow(demo);
    return ExitCode.FINE;
  }

  private void welcome(Demo demo) {
    String where = port == Demo.PORT ? "" : " --url " + demo.url();
    PrintWriter out = terminal.out();
    out.printf(
        """

        Warmglow is running. Nothing leaves this machine.

          %1$s

        Open this address in a browser: a local Discord and a local Telegram side by side, in
        which you can be any of the people of the community "Harbor". A guide shows the way.

        Here you can type:
          +1h, +30m, +1d    move the bot's clock forward, to see a reminder arrive
          restart           kill the bot in the middle and start it again: nothing is lost
          quit              end the demo

        Without a browser, take part in a second terminal:
          ./warmglow chat discord mara%2$s      mara is a moderator
          ./warmglow chat telegram anna%2$s     anna and ben are members, olga is an administrator

        The bot's log: %3$s
        """,
        demo.url(), where, demo.log());
    out.flush();
  }

  private void follow(Demo demo) throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String typed = line.strip().toLowerCase(Locale.ROOT);
      if (typed.equals("quit") || typed.equals("exit")) {
        return;
      }
      try {
        terminal.out().println(obey(demo, typed));
      } catch (UncheckedIOException | IllegalArgumentException failure) {
        terminal.out().println(failure.getMessage());
      }
      terminal.out().flush();
    }
    // No terminal to type in: the demo runs until it is ended.
    try {
      Thread.currentThread().join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static String obey(Demo demo, String typed) {
    if (typed.isEmpty()) {
      return now(demo);
    }
    if (typed.equals("restart")) {
      demo.stagehand().restart();
      return "The bot was killed and is running again.";
    }
    if (typed.matches("\\+\\d{1,4}[mhd]")) {
      demo.stagehand().forward(duration(typed));
      return now(demo);
    }
    return "Type +1h, +30m, +1d, restart or quit.";
  }

  private static String now(Demo demo) {
    return "For the bot it is "
        + TIME.format(demo.stagehand().scene().now().atOffset(ZoneOffset.UTC));
  }

  /** Reads {@code +1h}, {@code +30m}, {@code +1d}. */
  static Duration duration(String typed) {
    long amount = Long.parseLong(typed.substring(1, typed.length() - 1));
    return switch (typed.charAt(typed.length() - 1)) {
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
