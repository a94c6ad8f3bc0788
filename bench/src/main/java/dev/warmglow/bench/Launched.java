package dev.warmglow.bench;

import dev.warmglow.app.demo.LocalPlatforms;
import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The bot as an operator starts it, {@code ./warmglow run}, on both platforms with a community. */
final class Launched {
  private static final int TIMES = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Longer than the launcher's flags take to give memory back. */
  private static final Duration IDLE = Duration.ofSeconds(40);

  private static final String SPACE = LocalPlatforms.SPACE;

  private final Path launcher;
  private final Path folder;
  private final LocalPlatforms platforms = new LocalPlatforms();
  private final DiscordSimulator discord = platforms.discord();
  private final TelegramSimulator telegram = platforms.telegram();

  private Launched(Path launcher, Path folder) {
    this.launcher = launcher;
    this.folder = folder;
  }

  static List<Row> rows(Path launcher, Path folder) throws IOException, InterruptedException {
    Launched launched = new Launched(launcher, folder);
    try (launched.platforms) {
      return launched.rows();
    }
  }

  private List<Row> rows() throws IOException, InterruptedException {
    Path _ = platforms.configure(folder, ZoneOffset.UTC);
    // The first start of all fills the database, publishes the commands and makes the cache.
    try (Child first = start()) {
      awaitConnected(first);
      ask(telegram.people());
      ask(discord.people());
    }
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      starts.add(startToAnswer());
    }
    List<Double> firstOnTelegram = new ArrayList<>();
    List<Double> firstOnDiscord = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      try (Child bot = start()) {
        awaitConnected(bot);
        firstOnTelegram.add(ask(telegram.people()));
      }
      try (Child bot = start()) {
        awaitConnected(bot);
        firstOnDiscord.add(ask(discord.people()));
        ask(telegram.people());
        pause(IDLE);
        memory.add(bot.residentMegabytes());
      }
    }
    return List.of(
        row("resident memory, both platforms, one community, idle", 100, memory, "MB"),
        row("process start to first answered command (Telegram)", 2_000, starts, "ms"),
        row("first command after ready, Telegram", 30, firstOnTelegram, "ms"),
        row("first command after ready, Discord", 30, firstOnDiscord, "ms"));
  }

  private static Row row(String what, int limit, List<Double> measured, String unit) {
    Collections.sort(measured);
    double median = measured.get(measured.size() / 2);
    return new Row(
        what,
        "at most " + limit + " " + unit,
        "%.0f %s (%.0f to %.0f)".formatted(median, unit, measured.getFirst(), measured.getLast()),
        Row.Verdict.of(median <= limit));
  }

  /** The command waits at Telegram before the process is there. */
  private double startToAnswer() throws IOException, InterruptedException {
    PersonSide side = telegram.people();
    long seen = side.log().newest();
    side.command("anna", SPACE, "help", Map.of());
    long start = System.nanoTime();
    try (Child _ = start()) {
      return awaitAnswer(side, seen, start);
    }
  }

  private double ask(PersonSide side) throws InterruptedException {
    boolean onDiscord = side.platform().equals("discord");
    long seen = side.log().newest();
    long start = System.nanoTime();
    side.command("anna", onDiscord ? SPACE + "/general" : SPACE, "help", Map.of());
    return awaitAnswer(side, seen, start);
  }

  private static double awaitAnswer(PersonSide side, long seen, long start)
      throws InterruptedException {
    boolean answered =
        side.log()
            .await(
                seen,
                PATIENCE,
                line ->
                    (line.kind() == Seen.Kind.MESSAGE || line.kind() == Seen.Kind.EDIT)
                        && line.message() != null
                        && !line.message().author().equals("anna"))
            .isPresent();
    if (!answered) {
      throw new IllegalStateException("no answer on " + side.platform());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void awaitConnected(Child bot) {
    until(() ->
        !bot.isAlive()
            || (discord.connections() == 1
                && telegram.waitingPolls() == 1
                && discord.requests().stream().anyMatch(call -> call.method().equals("PUT"))));
    // What a start does after it is ready is over before people come.
    pause(Duration.ofSeconds(2));
    if (!bot.isAlive()) {
      throw new IllegalStateException("the bot ended: see " + folder.resolve("bot.log"));
    }
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited too long");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private Child start() throws IOException {
    File log = folder.resolve("bot.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(
            launcher.toString(), "run", "--config", folder.resolve("config.yaml").toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("WARMGLOW_"));
    builder.environment().putAll(platforms.environment());
    builder.environment().put("WARMGLOW_HOME", folder.toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    return new Child(builder.start());
  }
}
