package dev.warmglow.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * Everything the operator decided. At least one platform is present. Immutable.
 *
 * @param language of communities that chose none
 * @param zone of communities that chose none
 */
public record BotConfig(
    Optional<Connection> discord,
    Optional<Connection> telegram,
    Storage storage,
    Locale language,
    ZoneId zone,
    Operator operator,
    Log log) {

  /**
   * How to reach one platform.
   *
   * @param apiUrl where the platform's API is, without a trailing slash; empty for the real one
   */
  public record Connection(Secret token, Optional<URI> apiUrl) {}

  /**
   * Absolute paths.
   *
   * @param directory holds the database
   * @param keyFile wraps the keys of what people wrote; outside the directory, so that a copy of
   *     the data alone is unreadable
   */
  public record Storage(Path directory, Path keyFile) {}

  /**
   * Who runs this bot.
   *
   * @param contact shown to members by /privacy: an address, a link or a name
   */
  public record Operator(Optional<String> contact) {}

  /**
   * @param configuration a Logback file to use instead of the built-in set-up
   */
  public record Log(Level level, Optional<Path> configuration) {}
}
