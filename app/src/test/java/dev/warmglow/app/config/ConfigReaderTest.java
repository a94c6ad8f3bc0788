package dev.warmglow.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

class ConfigReaderTest {

  private static final String DISCORD =
      "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789_-";
  private static final String TELEGRAM = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456";

  @TempDir private Path home;

  @Test
  void aTokenInTheEnvironmentIsEnoughAndTheRestHasDefaults() {
    BotConfig config = valid(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM));

    assertEquals(TELEGRAM, config.telegram().orElseThrow().token().reveal());
    assertEquals(Optional.empty(), config.telegram().orElseThrow().apiUrl());
    assertEquals(Optional.empty(), config.discord());
    assertEquals(home.resolve("data"), config.storage().directory());
    assertEquals(home.resolve("config/warmglow.key"), config.storage().keyFile());
    assertEquals(Locale.ENGLISH, config.language());
    assertEquals(ZoneId.of("UTC"), config.zone());
    assertEquals(Optional.empty(), config.operator().contact());
    assertEquals(new BotConfig.Log(Level.INFO, Optional.empty()), config.log());
  }

  @Test
  void everyKeyOfTheFileReachesTheConfiguration() throws IOException {
    Files.writeString(home.resolve("logback.xml"), "<configuration/>");
    yaml(
        """
        discord:
          token: %s
          api-url: http://127.0.0.1:8080/api/v10/
        telegram:
          token: %s
          api-url: https://telegram.example
        storage:
          directory: here/data
          key-file: keys/bot.key
        language: de
        zone: Europe/Berlin
        operator:
          contact: ops@example.org
        log:
          level: debug
          configuration: logback.xml
        """
            .formatted(DISCORD, TELEGRAM));

    BotConfig config = valid(Map.of());

    assertEquals(DISCORD, config.discord().orElseThrow().token().reveal());
    assertEquals(
        Optional.of(URI.create("http://127.0.0.1:8080/api/v10")),
        config.discord().orElseThrow().apiUrl());
    assertEquals(TELEGRAM, config.telegram().orElseThrow().token().reveal());
    assertEquals(
        Optional.of(URI.create("https://telegram.example")),
        config.telegram().orElseThrow().apiUrl());
    assertEquals(home.resolve("here/data"), config.storage().directory());
    assertEquals(home.resolve("keys/bot.key"), config.storage().keyFile());
    assertEquals(Locale.GERMAN, config.language());
    assertEquals(ZoneId.of("Europe/Berlin"), config.zone());
    assertEquals(Optional.of("ops@example.org"), config.operator().contact());
    assertEquals(
        new BotConfig.Log(Level.DEBUG, Optional.of(home.resolve("logback.xml"))), config.log());
  }

  @Test
  void theShippedFileIsValidAndChangesNothing() throws IOException {
    Path shipped = Path.of("..", "config", "warmglow.yaml");
    Files.createDirectories(home.resolve("config"));
    Files.copy(shipped, home.resolve("config/warmglow.yaml"));

    BotConfig withFile = valid(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM));

    Files.delete(home.resolve("config/warmglow.yaml"));
    BotConfig without = valid(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM));
    assertEquals(without.storage(), withFile.storage());
    assertEquals(without.language(), withFile.language());
    assertEquals(without.zone(), withFile.zone());
    assertEquals(without.operator(), withFile.operator());
    assertEquals(without.log(), withFile.log());
  }

  @Test
  void theShippedFileNamesEveryKey() throws IOException {
    String shipped = Files.readString(Path.of("..", "config", "warmglow.yaml"));
    for (Key key : Key.values()) {
      String last = key.path.substring(key.path.indexOf('.') + 1);
      assertTrue(shipped.contains(last + ":"), key.path);
    }
  }

  @Test
  void theEnvironmentComesBeforeTheFile() throws IOException {
    yaml("telegram:\n  token: " + TELEGRAM.replace('0', '9') + "\n");

    BotConfig config = valid(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM));

    assertEquals(TELEGRAM, config.telegram().orElseThrow().token().reveal());
  }

  @Test
  void aTokenFileIsReadFromTheEnvironmentAndFromTheFile() throws IOException {
    Path discord = secret("discord.token", DISCORD + "\n");
    secret("telegram.token", TELEGRAM);
    yaml("telegram:\n  token-file: telegram.token\n");

    BotConfig config = valid(Map.of("WARMGLOW_DISCORD_TOKEN_FILE", discord.toString()));

    assertEquals(DISCORD, config.discord().orElseThrow().token().reveal());
    assertEquals(TELEGRAM, config.telegram().orElseThrow().token().reveal());
  }

  @Test
  void anEmptyVariableCountsAsUnset() {
    assertEquals(
        List.of(
            "no token: set WARMGLOW_DISCORD_TOKEN or WARMGLOW_TELEGRAM_TOKEN (or the same with"
                + " _FILE), or discord.token or telegram.token in config/warmglow.yaml"),
        problems(Map.of("WARMGLOW_TELEGRAM_TOKEN", " ")));
  }

  @Test
  void aMistypedKeyIsNamedWithItsLineAndTheKeyThatWasMeant() throws IOException {
    yaml(
        """
        # mine
        language: en
        discrod:
          token: x
        telegram:
          tokn: y
        stroage.directory: z
        colour: red
        """);

    assertEquals(
        List.of(
            "config/warmglow.yaml:3: unknown key \"discrod\", did you mean \"discord\"?",
            "config/warmglow.yaml:6: unknown key \"telegram.tokn\", did you mean"
                + " \"telegram.token\"?",
            "config/warmglow.yaml:7: unknown key \"stroage.directory\", did you mean"
                + " \"storage.directory\"?",
            "config/warmglow.yaml:8: unknown key \"colour\""),
        problems(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM)));
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    Files.writeString(home.resolve("file"), "");
    yaml(
        """
        discord:
          token: wrong
          token: %s
          api-url: ftp://example.org
        telegram: 7
        storage:
          directory: file
          key-file: file/key
        language: xx
        zone: Mars/Base
        log:
          level: loud
          configuration: nowhere.xml
        """
            .formatted(DISCORD));

    List<String> problems = problems(Map.of());

    assertEquals(
        List.of(
            "3: \"discord.token\" is set a second time, first in line 2",
            "5: \"telegram\" holds keys, not a value",
            "4: discord.api-url must be an http or https address without password, query or"
                + " fragment, like https://host/path",
            "2: this is not a Discord token, which is three parts joined by dots, from the Bot page"
                + " of your application on discord.com/developers",
            "8: storage.key-file must be outside storage.directory, or a copy of the data could be"
                + " read by anyone",
            "7: data directory "
                + home.resolve("file")
                + " cannot be written (FileAlreadyExistsException)",
            "9: language must be one of en, de",
            "10: zone must be the name of a time zone, like Europe/Berlin or UTC",
            "13: log.configuration: there is no such file",
            "12: log.level must be one of error, warn, info, debug, trace"),
        problems.stream().map(line -> line.replace("config/warmglow.yaml:", "")).toList());
  }

  @Test
  void brokenYamlIsOneLineWithItsPlace() throws IOException {
    yaml("language: en\nzone: [UTC\n");

    List<String> problems = problems(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM));

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems.getFirst().startsWith("config/warmglow.yaml:3: is not valid YAML: "),
        problems.toString());
  }

  @Test
  void aFileWithATokenThatEveryoneCanReadIsRefused() throws IOException {
    Path file = yaml("telegram:\n  token: " + TELEGRAM + "\n");
    mode(file, "rw-r--r--");

    assertEquals(
        List.of(
            "config/warmglow.yaml: holds a token and can be read by everyone on this machine:"
                + " chmod 600 config/warmglow.yaml"),
        problems(Map.of()));
  }

  @Test
  void aTokenFileThatEveryoneCanReadIsRefused() throws IOException {
    Path file = secret("telegram.token", TELEGRAM);
    mode(file, "rw-r--r--");

    assertEquals(
        List.of(
            "WARMGLOW_TELEGRAM_TOKEN_FILE: "
                + file
                + " can be read by everyone on this machine: chmod 600 it"),
        problems(Map.of("WARMGLOW_TELEGRAM_TOKEN_FILE", file.toString())));
  }

  @Test
  void aTokenInTwoPlacesOfOneSourceIsRefused() {
    assertEquals(
        List.of(
            "WARMGLOW_TELEGRAM_TOKEN_FILE: the token is set here and at WARMGLOW_TELEGRAM_TOKEN:"
                + " keep one"),
        problems(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM, "WARMGLOW_TELEGRAM_TOKEN_FILE", "x")));
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    Reading reading = new ConfigReader(home, Map.of()).read(home.resolve("none.yaml"));

    assertEquals(
        "[none.yaml: there is no such file]",
        assertInstanceOf(Reading.Invalid.class, reading).problems().toString());
  }

  @Test
  void noProblemAndNoConfigurationEverShowsAToken() throws IOException {
    Path file =
        yaml(
            """
            discord:
              token: %1$s
              token-file: %1$s
              api-url: "https://user:%1$s@host"
            language: %1$s
            zone: %1$s
            log:
              level: %1$s
            """
                .formatted("prefix" + DISCORD));
    mode(file, "rw-r--r--");

    String output =
        String.join("\n", problems(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM + "x y")));

    assertFalse(output.contains("prefix"), output);
    assertFalse(output.contains("AAabc"), output);
    Files.delete(file);
    assertFalse(valid(Map.of("WARMGLOW_TELEGRAM_TOKEN", TELEGRAM)).toString().contains("AAabc"));
  }

  private BotConfig valid(Map<String, String> environment) {
    return assertInstanceOf(Reading.Valid.class, new ConfigReader(home, environment).read())
        .config();
  }

  private List<String> problems(Map<String, String> environment) {
    Reading reading = new ConfigReader(home, environment).read();
    return assertInstanceOf(Reading.Invalid.class, reading).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private Path yaml(String text) throws IOException {
    Files.createDirectories(home.resolve("config"));
    return secret("config/warmglow.yaml", text);
  }

  private Path secret(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(file, text);
    mode(file, "rw-------");
    return file;
  }

  private static void mode(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
