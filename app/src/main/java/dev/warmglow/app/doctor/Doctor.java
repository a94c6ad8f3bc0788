package dev.warmglow.app.doctor;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Reading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Runs every check that can be run. */
public final class Doctor {

  private final InstantSource time;
  private final boolean online;

  /**
   * @param online whether to ask the platforms if they accept the tokens
   */
  public Doctor(InstantSource time, boolean online) {
    this.time = time;
    this.online = online;
  }

  /** All findings, in an order that a person can work through. */
  public List<Finding> examine(Reading reading) {
    List<Check> checks = new ArrayList<>();
    checks.add(new JavaCheck());
    checks.add(new ClockCheck(time));
    checks.add(new ZoneRulesCheck(time));
    switch (reading) {
      case Reading.Invalid invalid ->
          checks.add(
              () -> invalid.problems().stream().map(p -> Finding.problem(p.toString())).toList());
      case Reading.Valid valid -> addChecksOf(valid.config(), checks);
    }
    return checks.stream().flatMap(check -> check.examine().stream()).toList();
  }

  private void addChecksOf(BotConfig config, List<Check> checks) {
    checks.add(new ConfigurationCheck(config));
    checks.add(new DataCheck(config.storage().directory()));
    checks.add(new KeyFileCheck(config.storage()));
    if (online) {
      checks.add(new TokenCheck(config));
    }
  }
}
