package dev.warmglow.app.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.app.Bot;
import dev.warmglow.app.StartRefused;
import dev.warmglow.app.Variation;
import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.Secret;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.simulator.discord.DiscordSimulator;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.telegram.TelegramSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/**
 * A local Discord, a local Telegram, and the bot connected to both. What goes over the wire is held
 * against the published specifications, and what the bot logs against the words of people, when it
 * ends.
 */
final class Stage implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Private chats, groups, administrators and the rest, in two languages. */
  private static final int TELEGRAM_LISTS = 8;

  /** Tests are not the place to wait for a platform's patience; the bot's own pace stays. */
  private static final int GENEROUS = 100;

  final SettableClock clock = new SettableClock();
  final DiscordSimulator discord = DiscordSimulator.start(0);
  final TelegramSimulator telegram = TelegramSimulator.start(0);
  private final LogWatch log = LogWatch.start();
  private final BotConfig config;
  private final Variation variation;
  private Bot bot;
  private int groups;

  private Stage(Path directory, Variation variation) throws StartRefused, InterruptedException {
    this.variation = variation;
    discord.limitsTimes(GENEROUS);
    telegram.limitsTimes(GENEROUS);
    config =
        new BotConfig(
            Optional.of(connection(discord.token(), discord.apiUrl())),
            Optional.of(connection(telegram.token(), telegram.apiUrl())),
            new BotConfig.Storage(directory.resolve("data"), directory.resolve("master.key")),
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"),
            new BotConfig.Operator(Optional.of("mara@example.org")),
            new BotConfig.Log(Level.TRACE, Optional.empty()));
    bot = Bot.start(config, clock, variation);
    awaitCommands();
  }

  /** Command lists are published beside the start; people see no command before. */
  private void awaitCommands() throws InterruptedException {
    Actor first = group("discord").member("anna");
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!first.isOffered("help") || telegramLists() < TELEGRAM_LISTS) {
      assertTrue(Instant.now().isBefore(deadline), "the commands were not published");
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private long telegramLists() {
    return telegram.requests().stream().filter(r -> r.method().equals("setMyCommands")).count();
  }

  static Stage open(Path directory) throws StartRefused, InterruptedException {
    return new Stage(directory, Variation.NONE);
  }

  /** With a bot that can also do what {@code more} declares. */
  static Stage openWith(Path directory, Feature more) throws StartRefused, InterruptedException {
    return new Stage(
        directory,
        new Variation(
            all -> Stream.concat(all.stream(), Stream.of(more)).toList(),
            UnaryOperator.identity()));
  }

  /** With a bot that keeps no pace. */
  static Stage openUnpaced(Path directory) throws StartRefused, InterruptedException {
    return new Stage(directory, new Variation(UnaryOperator.identity(), Unpaced::of));
  }

  /** A space of its own, with people who are in no other. */
  Group group(String platform) {
    int number = ++groups;
    return new Group(side(platform), number, platform.equals("discord") ? "/general" : "");
  }

  PersonSide side(String platform) {
    return platform.equals("discord") ? discord.people() : telegram.people();
  }

  /**
   * What the platform did not take from the bot. That it may not answer a command in a group for
   * one person only, it learns by being told.
   */
  List<String> refusals(String platform) {
    return platform.equals("discord")
        ? discord.requests().stream()
            .filter(request -> request.status() >= 400)
            .map(request -> request.call() + ": " + request.response())
            .toList()
        : telegram.requests().stream()
            .filter(request -> request.status() >= 400)
            .map(request -> request.method() + ": " + request.response())
            .filter(refusal -> !refusal.contains("to send an ephemeral message"))
            .toList();
  }

  /** Time passes, and what fell due is done. */
  void forward(Duration by) {
    clock.forward(by);
    bot.wake();
  }

  /** Ends the bot as a supervisor would, and starts it on the same data. */
  void restart() throws StartRefused {
    down(Duration.ZERO);
  }

  /** The bot is not running while that time passes. */
  void down(Duration time) throws StartRefused {
    bot.stop(DRAIN);
    clock.forward(time);
    bot = Bot.start(config, clock, variation);
  }

  @Override
  public void close() {
    bot.stop(DRAIN);
    discord.close();
    telegram.close();
    log.stopAndAssertClean(discord.token(), telegram.token());
    Specifications.assertClean(discord, telegram);
  }

  private static BotConfig.Connection connection(String token, String url) {
    return new BotConfig.Connection(new Secret(token), Optional.of(URI.create(url)));
  }
}
