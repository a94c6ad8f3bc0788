package dev.warmglow.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;

/** Turns the text of a setting into a value, or into a problem that says which values are right. */
final class Values {

  private static final List<String> LANGUAGES = List.of("en", "de");

  private final List<Problem> problems;

  Values(List<Problem> problems) {
    this.problems = problems;
  }

  Optional<URI> url(Key key, Setting setting) {
    try {
      URI url = new URI(setting.value().replaceFirst("/+$", ""));
      boolean web =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (web
          && url.getHost() != null
          && url.getUserInfo() == null
          && url.getQuery() == null
          && url.getFragment() == null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // The same answer as for an address of the wrong kind follows; the exception would quote the
      // value.
    }
    problems.add(
        new Problem(
            setting.where(),
            key.path
                + " must be an http or https address without password, query or fragment, like"
                + " https://host/path"));
    return Optional.empty();
  }

  Locale language(Setting setting) {
    if (!LANGUAGES.contains(setting.value())) {
      problems.add(
          new Problem(setting.where(), "language must be one of " + String.join(", ", LANGUAGES)));
    }
    return Locale.forLanguageTag(setting.value());
  }

  ZoneId zone(Setting setting) {
    try {
      return ZoneId.of(setting.value());
    } catch (DateTimeException e) {
      problems.add(
          new Problem(
              setting.where(), "zone must be the name of a time zone, like Europe/Berlin or UTC"));
      return ZoneId.of("UTC");
    }
  }

  Level level(Setting setting) {
    for (Level level : Level.values()) {
      if (level.name().equalsIgnoreCase(setting.value())) {
        return level;
      }
    }
    problems.add(
        new Problem(setting.where(), "log.level must be one of error, warn, info, debug, trace"));
    return Level.INFO;
  }
}
