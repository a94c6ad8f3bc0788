package dev.warmglow.app;

import dev.warmglow.app.config.Reading;
import dev.warmglow.app.doctor.Doctor;
import dev.warmglow.app.doctor.Finding;
import dev.warmglow.app.log.Redaction;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is wrong with an installation before it is started, one line for each finding.",
      "Ends with 0 if all is well, 1 if something may become a problem, 2 if the bot would not"
          + " start."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final ConfigOption option = new ConfigOption();

  @Option(
      names = "--online",
      description = "Also ask the platforms whether they accept the tokens.")
  private boolean online;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Reading reading = option.read(terminal.environment());
    if (reading instanceof Reading.Valid valid) {
      SqliteLibrary.unpackInto(valid.config().storage().directory());
    }
    List<Finding> findings = new Doctor(InstantSource.system(), online).examine(reading);
    findings.forEach(finding -> terminal.out().println(Redaction.mask(finding.toString())));
    terminal.out().flush();
    return switch (findings.stream()
        .map(Finding::mark)
        .max(Comparator.naturalOrder())
        .orElseThrow()) {
      case FINE -> ExitCode.FINE;
      case WARNING -> ExitCode.WARNING;
      case PROBLEM -> ExitCode.REFUSED;
    };
  }
}
