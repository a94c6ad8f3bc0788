package dev.warmglow.app;

import dev.warmglow.app.config.ConfigReader;
import dev.warmglow.app.config.Reading;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The {@code --config} option, shared by the commands that read the configuration. */
final class ConfigOption {

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Configuration file (default: config/warmglow.yaml, if there is one).")
  private @Nullable Path file;

  Reading read(Map<String, String> environment) {
    ConfigReader reader = new ConfigReader(Home.folder(environment), environment);
    return file == null ? reader.read() : reader.read(file);
  }
}
