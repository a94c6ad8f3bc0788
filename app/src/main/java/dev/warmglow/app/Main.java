package dev.warmglow.app;

import dev.warmglow.app.log.Logging;
import dev.warmglow.app.log.Redaction;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entrance: one class a command. */
@Command(
    name = "warmglow",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "A self-hosted community bot for people who look after one another.",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logging.prepare();
    System.exit(execute(Terminal.ofProcess(), arguments));
  }

  static int execute(Terminal terminal, String... arguments) {
    return new CommandLine(new Main())
        .addSubcommand(new DemoCommand(terminal))
        .addSubcommand(new ChatCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new DoctorCommand(terminal))
        .addSubcommand(new VersionCommand(terminal))
        .addSubcommand(new DemoBotCommand(terminal))
        .addSubcommand(new RehearseCommand(terminal))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, terminal))
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  private static int failed(Exception failure, Terminal terminal) {
    terminal.err().println("warmglow: " + Redaction.mask(failure.toString()));
    for (StackTraceElement frame : failure.getStackTrace()) {
      terminal.err().println("  at " + frame);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
