package dev.warmglow.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warmglow.core.storage.TenancyContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table that the bot has. */
class TenancyTest extends TenancyContract {
  private static final Path TABLES = Path.of("..", "bot-core", "src", "main", "resources", "db");

  @Override
  protected List<String> features() {
    return Stream.concat(Engine.CORE_TABLES.stream(), Stream.of("checkin", "kindness", "resource"))
        .toList();
  }

  @Override
  protected Map<String, String> withoutCommunity() {
    return Map.of(
        "community", "is the community",
        "person", "one human in any number of communities",
        "account", "belongs to a person",
        "account_name", "belongs to an account",
        "person_choice", "belongs to a person",
        "erased_person", "belongs to a person",
        "key_store", "about the installation",
        "schema_version", "about the program");
  }

  @Test
  void noTableIsLeftOut() throws IOException {
    try (Stream<Path> folders = Files.list(TABLES)) {
      Set<String> all =
          folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(new TreeSet<>(all), new TreeSet<>(features()));
    }
  }
}
