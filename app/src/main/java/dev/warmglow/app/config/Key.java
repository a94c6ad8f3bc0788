package dev.warmglow.app.config;

import java.util.Arrays;
import java.util.Optional;

/** Every key of {@code warmglow.yaml}. */
enum Key {
  DISCORD_TOKEN("discord.token"),
  DISCORD_TOKEN_FILE("discord.token-file"),
  DISCORD_API_URL("discord.api-url"),
  TELEGRAM_TOKEN("telegram.token"),
  TELEGRAM_TOKEN_FILE("telegram.token-file"),
  TELEGRAM_API_URL("telegram.api-url"),
  STORAGE_DIRECTORY("storage.directory"),
  STORAGE_KEY_FILE("storage.key-file"),
  LANGUAGE("language"),
  ZONE("zone"),
  OPERATOR_CONTACT("operator.contact"),
  LOG_LEVEL("log.level"),
  LOG_CONFIGURATION("log.configuration");

  final String path;

  Key(String path) {
    this.path = path;
  }

  static Optional<Key> of(String path) {
    return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
  }

  static boolean isSection(String path) {
    return Arrays.stream(values()).anyMatch(key -> key.path.startsWith(path + "."));
  }
}
