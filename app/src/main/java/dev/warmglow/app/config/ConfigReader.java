package dev.warmglow.app.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration and reports everything that is wrong with it at once.
 *
 * <p>Relative paths in the file and in the environment start at the home folder, so that the bot
 * finds its data from wherever it is started.
 */
public final class ConfigReader {

  private final Path home;
  private final Map<String, String> environment;
  private final List<Problem> problems = new ArrayList<>();
  private final Values values = new Values(problems);
  private Map<Key, Setting> settings = new EnumMap<>(Key.class);

  /**
   * @param home absolute folder that relative paths start at
   * @param environment the process's environment
   */
  public ConfigReader(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads {@code config/warmglow.yaml} in the home folder if there is one; the environment may say
   * it all.
   */
  public Reading read() {
    Path file = home.resolve("config").resolve("warmglow.yaml");
    return Files.exists(file) ? read(file) : result("config/warmglow.yaml");
  }

  /** Reads a file that must exist. */
  public Reading read(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    String name =
        absolute.startsWith(home) ? home.relativize(absolute).toString() : file.toString();
    if (!Files.isRegularFile(absolute)) {
      problems.add(new Problem(name, "there is no such file"));
      return new Reading.Invalid(problems);
    }
    settings = new YamlFile(name, problems).read(absolute);
    refuseOpenTokens(absolute, name);
    return result(name);
  }

  private Reading result(String name) {
    Tokens tokens = new Tokens(home, environment, problems);
    Optional<BotConfig.Connection> discord =
        connection(
            tokens,
            TokenShape.DISCORD,
            Key.DISCORD_TOKEN,
            Key.DISCORD_TOKEN_FILE,
            Key.DISCORD_API_URL);
    Optional<BotConfig.Connection> telegram =
        connection(
            tokens,
            TokenShape.TELEGRAM,
            Key.TELEGRAM_TOKEN,
            Key.TELEGRAM_TOKEN_FILE,
            Key.TELEGRAM_API_URL);
    if (discord.isEmpty() && telegram.isEmpty()) {
      problems.add(
          new Problem(
              "",
              "no token: set WARMGLOW_DISCORD_TOKEN or WARMGLOW_TELEGRAM_TOKEN (or the same with"
                  + " _FILE), or discord.token or telegram.token in "
                  + name));
    }
    BotConfig config =
        new BotConfig(
            discord,
            telegram,
            storage(),
            values.language(or(Key.LANGUAGE, "en")),
            values.zone(or(Key.ZONE, "UTC")),
            new BotConfig.Operator(
                Optional.ofNullable(settings.get(Key.OPERATOR_CONTACT)).map(Setting::value)),
            log());
    return problems.isEmpty() ? new Reading.Valid(config) : new Reading.Invalid(problems);
  }

  private Optional<BotConfig.Connection> connection(
      Tokens tokens, TokenShape shape, Key token, Key tokenFile, Key apiUrl) {
    @Nullable Setting url = settings.get(apiUrl);
    Optional<URI> address = url == null ? Optional.empty() : values.url(apiUrl, url);
    return tokens
        .find(shape, settings.get(token), settings.get(tokenFile))
        .map(secret -> new BotConfig.Connection(secret, address));
  }

  private BotConfig.Storage storage() {
    Setting directory = or(Key.STORAGE_DIRECTORY, "data");
    Setting keyFile = or(Key.STORAGE_KEY_FILE, "config/warmglow.key");
    BotConfig.Storage storage =
        new BotConfig.Storage(resolve(directory.value()), resolve(keyFile.value()));
    if (storage.keyFile().startsWith(storage.directory())) {
      problems.add(
          new Problem(
              keyFile.where(),
              "storage.key-file must be outside storage.directory, or a copy of the data could be"
                  + " read by anyone"));
    }
    Writable.problem(storage.directory())
        .ifPresent(what ->
            problems.add(
                new Problem(
                    directory.where(), "data directory " + storage.directory() + " " + what)));
    return storage;
  }

  private BotConfig.Log log() {
    Optional<Setting> file = Optional.ofNullable(settings.get(Key.LOG_CONFIGURATION));
    file.filter(setting -> !Files.isReadable(resolve(setting.value())))
        .ifPresent(setting ->
            problems.add(new Problem(setting.where(), "log.configuration: there is no such file")));
    return new BotConfig.Log(
        values.level(or(Key.LOG_LEVEL, "info")), file.map(setting -> resolve(setting.value())));
  }

  private void refuseOpenTokens(Path file, String name) {
    try {
      if ((settings.containsKey(Key.DISCORD_TOKEN) || settings.containsKey(Key.TELEGRAM_TOKEN))
          && Tokens.isOpenToAll(file)) {
        problems.add(
            new Problem(
                name,
                "holds a token and can be read by everyone on this machine: chmod 600 " + name));
      }
    } catch (IOException e) {
      problems.add(new Problem(name, "its permissions cannot be read"));
    }
  }

  private Path resolve(String path) {
    return home.resolve(path).normalize();
  }

  private Setting or(Key key, String value) {
    return settings.getOrDefault(key, new Setting(value, ""));
  }
}
