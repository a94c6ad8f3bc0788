package dev.warmglow.bench;

import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The bot beside the least that the same library can do, each alone on one processor, with the
 * platform's limits raised: what its durable state, its outbox and its answers in the reader's
 * language cost.
 */
final class Adapters {
  private static final int WARM_UP = 1_000;
  private static final int STEADY = 300;
  private static final int STEADY_PER_SECOND = 30;
  private static final int SATURATED = 3_000;
  private static final int CORE = 1;

  /** The fastest bot for several platforms in docs/benchmarks.md. */
  private static final int FASTEST_PEER = 1_600;

  private Adapters() {}

  static List<Row> onTelegram(Path folder) throws IOException, InterruptedException {
    Measured echo = telegram(TelegramEcho.class, folder);
    Measured bot = telegram(MeasuredBot.class, folder);
    return List.of(
        latency("Telegram", "telegrambots", echo, bot),
        throughput("Telegram", "telegrambots", echo, bot),
        new Row(
            "/thanks on Telegram, commands/s on one core (two messages each)",
            "over %d/s, the fastest peer for several platforms".formatted(FASTEST_PEER),
            bot.saturated.throughput(),
            Row.Verdict.of(bot.saturated.perSecond() > FASTEST_PEER)),
        event("Telegram", "telegrambots", echo, bot));
  }

  static List<Row> onDiscord(Path folder) throws IOException, InterruptedException {
    Measured echo = discord(DiscordEcho.class, folder);
    Measured bot = discord(MeasuredBot.class, folder);
    return List.of(
        latency("Discord", "JDA", echo, bot),
        throughput("Discord", "JDA", echo, bot),
        event("Discord", "JDA", echo, bot));
  }

  private record Measured(Figures steady, Figures saturated, Figures pings) {}

  private static Measured telegram(Class<?> bot, Path folder)
      throws IOException, InterruptedException {
    try (TelegramSimulator telegram = TelegramSimulator.start(0)) {
      telegram.limitsTimes(Faster.TIMES);
      return measure(
          bot,
          telegram.people(),
          telegram.botUsername(),
          telegram.apiUrl(),
          telegram.token(),
          folder);
    }
  }

  private static Measured discord(Class<?> bot, Path folder)
      throws IOException, InterruptedException {
    try (DiscordSimulator discord = DiscordSimulator.start(0)) {
      discord.limitsTimes(Faster.TIMES);
      discord.people().createSpace("Harbor");
      return measure(bot, discord.people(), "", discord.apiUrl(), discord.token(), folder);
    }
  }

  private static Measured measure(
      Class<?> bot, PersonSide side, String name, String url, String token, Path folder)
      throws IOException, InterruptedException {
    Path data = Files.createDirectories(folder.resolve(bot.getSimpleName() + side.platform()));
    try (Child child = Child.start(bot, CORE, side.platform(), url, token, data.toString())) {
      Load load = new Load(side, name);
      Commands.awaitThanks(side);
      var _ = load.run(child, Ask.THANKS, WARM_UP, 0);
      Figures steady = load.run(child, Ask.THANKS, STEADY, STEADY_PER_SECOND);
      Figures saturated = load.run(child, Ask.THANKS, SATURATED, 0);
      return new Measured(steady, saturated, load.run(child, Ask.PING, SATURATED, 0));
    }
  }

  private static Row latency(String platform, String library, Measured echo, Measured bot) {
    return new Row(
        "/thanks on %s at %d/s".formatted(platform, STEADY_PER_SECOND),
        "bare %s echo: %s".formatted(library, echo.steady.latency()),
        "%s, p99 %s".formatted(bot.steady.latency(), ratio(bot.steady.p99(), echo.steady.p99())),
        Row.Verdict.NONE);
  }

  private static Row throughput(String platform, String library, Measured echo, Measured bot) {
    return new Row(
        "/thanks on %s, saturated".formatted(platform),
        "bare %s echo: %s".formatted(library, echo.saturated.throughput()),
        "%s, CPU %s"
            .formatted(
                bot.saturated.throughput(),
                ratio(bot.saturated.cpuMillis(), echo.saturated.cpuMillis())),
        Row.Verdict.NONE);
  }

  /** What it costs to read, keep, dispatch, answer and render, beside what the library costs. */
  private static Row event(String platform, String library, Measured echo, Measured bot) {
    double theirs = micros(echo.pings);
    double ours = micros(bot.pings) - theirs;
    return new Row(
        "one event on %s that one word answers".formatted(platform),
        String.format(Locale.ROOT, "bare %s echo: %.0f us CPU", library, theirs),
        String.format(
            Locale.ROOT,
            "%.0f us CPU on top (read, keep, dispatch, render), %.1f x the library's own",
            ours,
            ours / theirs),
        Row.Verdict.NONE);
  }

  private static double micros(Figures figures) {
    return figures.cpuMillis() * 1_000;
  }

  private static String ratio(double ours, double theirs) {
    return String.format(Locale.ROOT, "%.1f x the echo", ours / theirs);
  }
}
