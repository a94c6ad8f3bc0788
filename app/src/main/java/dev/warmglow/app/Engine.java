package dev.warmglow.app;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.warmglow.app.config.BotConfig;
import dev.warmglow.core.community.ChoiceStore;
import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.Directory;
import dev.warmglow.core.community.IdentityRows;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.NameStore;
import dev.warmglow.core.dispatch.Catalogs;
import dev.warmglow.core.dispatch.Declarations;
import dev.warmglow.core.dispatch.Dispatcher;
import dev.warmglow.core.dispatch.Identities;
import dev.warmglow.core.outbox.Courier;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.schedule.Scheduler;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Migrations;
import dev.warmglow.core.storage.SqliteDatabase;
import dev.warmglow.discord.DiscordPlatform;
import dev.warmglow.discord.DiscordSettings;
import dev.warmglow.feature.privacy.PrivacyFeature;
import dev.warmglow.telegram.TelegramPlatform;
import dev.warmglow.telegram.TelegramSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: everything a running bot consists of, put together by hand. */
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** Folders of tables, in the order in which they refer to each other. */
  static final List<String> CORE_TABLES =
      List.of("core", "privacy", "people", "delivery", "dispatch", "schedule");

  private final SqliteDatabase database;
  private final PersonKeys keys;
  private final Map<Platform, ChatPlatform> platforms;
  private final Declarations declarations;
  private final CommandCatalog catalog;
  private final Dispatcher dispatcher;
  private final Courier courier;
  private final Scheduler scheduler;
  private final PrivacyFeature privacy;

  private Engine(
      SqliteDatabase database,
      PersonKeys keys,
      Map<Platform, ChatPlatform> platforms,
      Declarations declarations,
      CommandCatalog catalog,
      Dispatcher dispatcher,
      Courier courier,
      Scheduler scheduler,
      PrivacyFeature privacy) {
    this.database = database;
    this.keys = keys;
    this.platforms = platforms;
    this.declarations = declarations;
    this.catalog = catalog;
    this.dispatcher = dispatcher;
    this.courier = courier;
    this.scheduler = scheduler;
    this.privacy = privacy;
  }

  /**
   * Opens the database and puts the bot together; nothing runs yet.
   *
   * @throws dev.warmglow.core.storage.UnusableStorage when the operator must change something first
   */
  static Engine open(BotConfig config, InstantSource clock, Variation variation) {
    DataDirectory directory = new DataDirectory(config.storage().directory());
    SqliteDatabase database = SqliteDatabase.open(directory, System::nanoTime);
    try {
      new Migrations(database, clock).apply(CORE_TABLES);
      PersonKeys keys = PersonKeys.open(config.storage().keyFile(), directory, database, clock);
      try {
        return assemble(config, clock, database, keys, variation);
      } catch (RuntimeException failure) {
        keys.close();
        throw failure;
      }
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static Engine assemble(
      BotConfig config,
      InstantSource clock,
      SqliteDatabase database,
      PersonKeys keys,
      Variation variation) {
    CommunityStore communities = new CommunityStore();
    IdentityStore persons = new IdentityStore(communities);
    NameStore names = new NameStore();
    ChoiceStore choices = new ChoiceStore();
    Directory people =
        new Directory(
            communities,
            persons,
            names,
            choices,
            new Manner(config.language(), config.zone()),
            clock);
    Map<Platform, ChatPlatform> platforms = platforms(config, clock);
    platforms.replaceAll((_, platform) -> variation.platforms().apply(platform));
    Courier courier =
        new Courier(database, keys, people, clock, System::nanoTime, platforms.values());
    Scheduler scheduler = new Scheduler(database, clock);
    AtomicReference<CommandCatalog> catalog = new AtomicReference<>();
    Features features =
        Features.of(
            config,
            people,
            new IdentityRows(persons, names, choices),
            keys,
            courier.outbox(),
            scheduler.jobs(),
            () -> requireNonNull(catalog.get()),
            clock);
    new Migrations(database, clock).apply(features.tables());
    Declarations declarations =
        Declarations.of(
            Stream.concat(
                    variation.features().apply(features.all()).stream(),
                    Stream.of(courier.doubts()))
                .toList());
    catalog.set(Catalogs.of(declarations));
    Dispatcher dispatcher =
        Dispatcher.of(
            database,
            platforms,
            declarations,
            new Identities(communities, persons, names, config.zone()),
            keys,
            courier.outbox(),
            courier,
            scheduler.jobs(),
            Stream.concat(features.channelRows().stream(), Stream.of(courier)).toList(),
            Ticker.systemTicker(),
            clock);
    return new Engine(
        database,
        keys,
        platforms,
        declarations,
        requireNonNull(catalog.get()),
        dispatcher,
        courier,
        scheduler,
        features.privacy());
  }

  private static Map<Platform, ChatPlatform> platforms(BotConfig config, InstantSource clock) {
    Map<Platform, ChatPlatform> platforms = new LinkedHashMap<>();
    config
        .discord()
        .map(to -> new DiscordSettings(to.token().reveal(), to.apiUrl().orElse(null)))
        .ifPresent(settings -> {
          DiscordPlatform discord = new DiscordPlatform(settings, clock);
          platforms.put(discord.platform(), discord);
        });
    config
        .telegram()
        .map(to -> new TelegramSettings(to.token().reveal(), to.apiUrl().orElse(null)))
        .ifPresent(settings -> {
          TelegramPlatform telegram = new TelegramPlatform(settings, clock);
          platforms.put(telegram.platform(), telegram);
        });
    return platforms;
  }

  Collection<ChatPlatform> platforms() {
    return platforms.values();
  }

  CommandCatalog catalog() {
    return catalog;
  }

  EventSink sink(Platform platform, BiConsumer<Platform, String> lost) {
    return dispatcher.sink(platform, lost);
  }

  /** Begins to send and to do due work. */
  void start() {
    courier.start();
    database.writing(privacy::eraseRestored);
    scheduler.start(
        Stream.concat(declarations.jobs().stream(), dispatcher.jobs().stream()).toList());
  }

  /** Goes on with the platform's events from before the restart. */
  void recover(Platform platform) {
    dispatcher.recover(platform);
  }

  Optional<Instant> nextDue() {
    return scheduler.nextDue();
  }

  void wake() {
    scheduler.wake();
    courier.wake();
  }

  /** Deletes what has been kept long enough. */
  void forget() {
    try {
      dispatcher.forget();
      courier.forgetOld();
    } catch (RuntimeException failure) {
      LOG.warn(
          "Tidying up failed with {}; it is done again tomorrow", failure.getClass().getName());
    }
  }

  /** Stops intake first and sending last, so that what is under way is answered. */
  void close(Duration drain) {
    platforms.values().forEach(ChatPlatform::stopIntake);
    scheduler.close();
    try {
      if (!dispatcher.drain(drain) || !courier.drain(drain)) {
        LOG.warn("Not everything was done in time; the next start goes on with it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    dispatcher.close();
    courier.close();
    platforms.values().forEach(ChatPlatform::close);
    database.close();
    keys.close();
  }
}
